/// How an input is written down.
enum InputFormat: Hashable {
  case plain, markdown, page, json, jsonLines, table, mail, archive, feed
  /// XML of a kind that shows only when it is read.
  case xml

  /// Nil where the name does not tell; the suffix of a compressed file is the one before it.
  init?(suffixOf name: String) {
    var file = name.split(separator: "/").last ?? ""
    if file.lowercased().hasSuffix(".gz") { file = file.dropLast(3) }
    guard let dot = file.lastIndex(of: "."), dot != file.startIndex else { return nil }
    switch file[file.index(after: dot)...].lowercased() {
    case "html", "htm", "xhtml": self = .page
    case "json": self = .json
    case "jsonl", "ndjson": self = .jsonLines
    case "txt", "text": self = .plain
    case "md", "markdown": self = .markdown
    case "csv", "tsv": self = .table
    case "eml": self = .mail
    case "warc", "wet": self = .archive
    case "rss", "atom", "rdf": self = .feed
    case "xml": self = .xml
    default: return nil
    }
  }

  /// What cannot be mistaken, whatever its name.
  init?(marked head: ArraySlice<UInt8>) {
    guard head.starts(with: Array("WARC/".utf8)), head.count > 7,
      (0x30...0x39).contains(head[head.startIndex + 5])
    else { return nil }
    self = .archive
  }

  /// - Parameter head: the first bytes, in an encoding that holds ASCII.
  init(sniffing head: ArraySlice<UInt8>, names: FieldNames) {
    let unmarked = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head
    let start = unmarked.prefix(4096).drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
    switch start.first {
    case UInt8(ascii: "{"): self = .json
    case UInt8(ascii: "["):
      let next = start.dropFirst().first { $0 != 0x20 && !(0x09...0x0D).contains($0) }
      self = next == UInt8(ascii: "{") || next == UInt8(ascii: "]") ? .json : .plain
    case UInt8(ascii: "<"): self = InputFormat.markup(start) ?? .plain
    default:
      if MailHeader.begins(start) {
        self = .mail
      } else {
        self = TableDialect.looksLikeTable(start, names: names) ? .table : .plain
      }
    }
  }

  private static func markup(_ head: ArraySlice<UInt8>) -> InputFormat? {
    let lower = String(decoding: head.prefix(2048), as: UTF8.self).lowercased()
    let isPage = ["<!doctype html", "<html", "<head", "<body", "<div", "<p>", "<article", "<meta"]
      .contains { lower.contains($0) }
    let isFeed = ["<rss", "<feed", "<rdf:rdf", "<opml"].contains { lower.contains($0) }
    // A feed may quote a page, but a page holds no feed before its own beginning.
    if isFeed, !lower.hasPrefix("<!doctype html"), !lower.hasPrefix("<html") { return .feed }
    return isPage ? .page : nil
  }

  /// What XML under a name that says no more turns out to be.
  static func ofXML(_ head: ArraySlice<UInt8>) -> InputFormat { markup(head) ?? .feed }
}
