/// The parts of a mail that a person reads (MIME, RFC 2046).
struct MailParts {
  struct Part {
    var fields: HeaderFields
    var body: ArraySlice<UInt8>
    /// The mail that it belongs to: the outermost, or one that was passed on within.
    var header: HeaderFields
  }

  /// In order: the first page and the first plain text are the mail's.
  private(set) var page: Part?
  private(set) var plain: Part?
  private var count = 0
  private let limits: ReadingLimits

  init(_ mail: ArraySlice<UInt8>, limits: ReadingLimits) throws(RefusalReason) {
    self.limits = limits
    try read(mail, in: nil, depth: 0)
  }

  /// Calls itself no deeper than the limit; every level reads its bytes once.
  private mutating func read(
    _ bytes: ArraySlice<UInt8>, in mail: HeaderFields?, depth: Int
  ) throws(RefusalReason) {
    guard depth <= limits.mailDepth else { throw .nestedTooDeep(limit: limits.mailDepth) }
    count += 1
    guard count <= limits.mailParts else {
      throw .malformed(format: "mail", detail: "more than \(limits.mailParts) parts")
    }
    let isBare = bytes.first == 0x0A || bytes.starts(with: [0x0D, 0x0A])
    let end = isBare ? bytes.startIndex : HeaderFields.end(in: bytes)
    let fields = HeaderFields(isBare ? [] : bytes[..<(end ?? bytes.endIndex)])
    let body = bytes[(end ?? bytes.endIndex)...]
    let header = mail ?? fields
    let type = fields.mediaType() ?? "text/plain"
    if type.hasPrefix("multipart/") {
      guard let boundary = fields.parameter("boundary") else {
        throw .malformed(format: "mail", detail: "several parts and nothing that parts them")
      }
      for part in MailParts.parted(body, by: Array(boundary.utf8)) {
        try read(part, in: header, depth: depth + 1)
      }
    } else if type == "message/rfc822" {
      // A mail passed on is what it is about, where nothing was written above it.
      guard page == nil, plain == nil else { return }
      let inner = try TransferCoding.decoded(body, fields["content-transfer-encoding"])
      try read(inner[...], in: nil, depth: depth + 1)
    } else if fields["content-disposition"]?.lowercased().hasPrefix("attachment") != true {
      let part = Part(fields: fields, body: body, header: header)
      if type == "text/html", page == nil { page = part }
      if type == "text/plain", plain == nil, !body.allSatisfy({ $0 <= 0x20 }) { plain = part }
    }
  }

  /// What stands between lines of `--boundary`.
  private static func parted(
    _ body: ArraySlice<UInt8>, by boundary: [UInt8]
  ) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    let mark = [0x2D, 0x2D] + boundary
    var start: Int?
    var index = body.startIndex
    while index < body.endIndex {
      let lineEnd = body[index...].firstIndex(of: 0x0A) ?? body.endIndex
      if body[index] == 0x2D, body[index...].starts(with: mark) {
        let behind = body[(index + mark.count)..<max(lineEnd, index + mark.count)]
        let isLast = behind.starts(with: [0x2D, 0x2D])
        if behind.dropFirst(isLast ? 2 : 0).allSatisfy({ $0 <= 0x20 }) {
          if let start { parts.append(body[start..<index]) }
          start = min(body.endIndex, lineEnd + 1)
          if isLast { return parts }
        }
      }
      index = lineEnd + 1
    }
    if let start, start < body.endIndex { parts.append(body[start...]) }
    return parts
  }
}
