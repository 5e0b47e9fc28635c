/// What the header of a mail tells (RFC 5322), decoded (RFC 2047).
struct MailHeader {
  let fields: HeaderFields

  /// Whether bytes begin as a mail does: header lines, some of which every mail program writes.
  static func begins(_ head: some Collection<UInt8>) -> Bool {
    var count = 0
    var seen: Set<String> = []
    for line in head.split(separator: 0x0A, maxSplits: 80, omittingEmptySubsequences: false).prefix(
      80)
    {
      guard let first = line.first, first != 0x0D else { break }
      if first == 0x20 || first == 0x09 {
        guard count > 0 else { return false }
        continue
      }
      let name = line.prefix { $0 != UInt8(ascii: ":") }
      let isName = name.count < line.count && name.allSatisfy { $0 > 0x20 && $0 < 0x7F }
      if !isName {
        // The line by which a mailbox parts its mails.
        guard count == 0, line.starts(with: Array("From ".utf8)) else { break }
      }
      count += 1
      seen.insert(String(decoding: name, as: UTF8.self).lowercased())
    }
    return seen.contains("from")
      && !seen.isDisjoint(with: ["message-id", "mime-version", "received", "return-path"])
  }

  var subject: String? {
    guard let subject = fields["subject"] else { return nil }
    var text = EncodedWords.decoded(subject).evenlySpaced
    // What mail programs put before a subject that is passed on.
    while let mark = ["fwd:", "fw:", "re:"].first(where: { text.lowercased().hasPrefix($0) }) {
      text = String(text.dropFirst(mark.count)).trimmedOfSpace
    }
    return text.isEmpty ? nil : text
  }

  /// The name of the sender, and the host of the address.
  var sender: (name: String?, host: String?) {
    guard let from = fields["from"] else { return (nil, nil) }
    let open = from.lastIndex(of: "<")
    let address = open.map { from[from.index(after: $0)...].prefix { $0 != ">" } } ?? from[...]
    let host = address.lastIndex(of: "@").map { at in
      address[address.index(after: at)...].prefix {
        $0.isLetter || $0.isNumber || $0 == "." || $0 == "-"
      }
      .lowercased()
    }
    guard let open else { return (nil, host) }
    let name = EncodedWords.decoded(String(from[..<open])).evenlySpaced
      .trimmingPrefix("\"").trimmedOfQuote
    return (name.isEmpty ? nil : name, host)
  }

  /// Whether it was sent to a list of readers, so that its sender is an outlet and no person.
  var isNewsletter: Bool {
    ["list-id", "list-unsubscribe", "list-post", "feedback-id"].contains { fields[$0] != nil }
  }

  /// Where it can be read on the web (RFC 5064).
  var url: String? {
    fields["archived-at"].map { $0.filter { $0 != "<" && $0 != ">" } }
  }
}

extension Substring {
  fileprivate var trimmedOfQuote: String {
    (hasSuffix("\"") ? dropLast() : self).description.replacing("\\\"", with: "\"").trimmedOfSpace
  }
}
