/// A response of a web server as an archive keeps it.
struct HTTPResponse {
  var status: Int
  var fields: HeaderFields
  /// Without the codings of its transfer, as the server meant it.
  var body: [UInt8]

  init(_ block: [UInt8], limits: ReadingLimits) throws(RefusalReason) {
    guard block.starts(with: Array("HTTP/".utf8)), let end = HeaderFields.end(in: block[...]) else {
      throw .malformed(format: "HTTP", detail: "a response without a header")
    }
    let line = block.prefix { $0 != 0x0A }
    let words = line.split(separator: 0x20, maxSplits: 2)
    status = words.count > 1 ? Int(String(decoding: words[1].prefix(3), as: UTF8.self)) ?? 0 : 0
    fields = HeaderFields(block[line.endIndex..<end])
    body = []
    guard isArticle else { return }
    var raw = block[end...]
    if fields["transfer-encoding"]?.lowercased().contains("chunked") == true,
      let whole = try HTTPChunks.joined(raw)
    {
      raw = whole[...]
    }
    body = try HTTPResponse.unpacked(raw, fields["content-encoding"], limits)
  }

  /// Whether it brought a page or a text.
  var isArticle: Bool {
    (200..<300).contains(status) && HTTPResponse.isText(fields.mediaType())
  }

  static func isText(_ type: String?) -> Bool {
    guard let type, !type.isEmpty else { return true }
    return ["text/html", "application/xhtml+xml", "text/plain"].contains(type)
  }

  /// Archives often keep a body unpacked under the header of a packed one: the bytes decide.
  private static func unpacked(
    _ body: ArraySlice<UInt8>, _ coding: String?, _ limits: ReadingLimits
  ) throws(RefusalReason) -> [UInt8] {
    switch coding?.lowercased().trimmedOfSpace {
    case nil, "", "identity", "none": return Array(body)
    case "gzip", "x-gzip":
      return GzipMembers.isGzip(body)
        ? try Inflater.inflated(body, .gzip, limits: limits) : Array(body)
    case "deflate":
      // Said to be zlib's frame, and as often sent bare.
      if body.first.map({ $0 & 0x0F == 8 }) == true,
        let whole = try? Inflater.inflated(body, .zlib, limits: limits)
      {
        return whole
      }
      return try Inflater.inflated(body, .bare, limits: limits)
    case let other?:
      if let text = String(validating: body, as: UTF8.self), !text.utf8.contains(0) {
        return Array(text.utf8)
      }
      throw .binary(format: "compressed as “\(other.prefix(20))”")
    }
  }
}
