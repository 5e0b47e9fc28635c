/// How an input is written down.
enum InputFormat: Hashable {
  case plain, page, json, jsonLines

  init(name: String, text: String) {
    self = InputFormat(suffixOf: name) ?? InputFormat(sniffing: text)
  }

  /// Nil where the name does not tell.
  init?(suffixOf name: String) {
    let file = name.split(separator: "/").last ?? ""
    guard let dot = file.lastIndex(of: "."), dot != file.startIndex else { return nil }
    switch file[file.index(after: dot)...].lowercased() {
    case "html", "htm", "xhtml": self = .page
    case "json": self = .json
    case "jsonl", "ndjson": self = .jsonLines
    case "txt", "text", "md", "markdown": self = .plain
    default: return nil
    }
  }

  private init(sniffing text: String) {
    let head = text.utf8.prefix(4096).drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
    switch head.first {
    case UInt8(ascii: "{"): self = .json
    case UInt8(ascii: "["):
      let next = head.dropFirst().first { $0 != 0x20 && !(0x09...0x0D).contains($0) }
      self = next == UInt8(ascii: "{") || next == UInt8(ascii: "]") ? .json : .plain
    case UInt8(ascii: "<"): self = InputFormat.looksLikePage(head) ? .page : .plain
    default: self = .plain
    }
  }

  private static func looksLikePage(_ head: some Collection<UInt8>) -> Bool {
    let lower = String(decoding: head.prefix(2048), as: UTF8.self).lowercased()
    return ["<!doctype html", "<html", "<head", "<body", "<div", "<p>", "<article", "<meta"]
      .contains { lower.contains($0) }
  }
}
