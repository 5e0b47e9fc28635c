/// A mail as an article: a newsletter, or a text that somebody sent.
struct MailArticle {
  /// With the page that the mail brings.
  private(set) var page: ArticleFields?
  /// With its plain text.
  private(set) var plain: ArticleFields?

  init(_ bytes: [UInt8], limits: ReadingLimits) throws(RefusalReason) {
    var mail = bytes[...]
    if mail.starts(with: [0xEF, 0xBB, 0xBF]) { mail = mail.dropFirst(3) }
    // The line by which a mailbox parts its mails.
    if mail.starts(with: Array("From ".utf8)), let feed = mail.firstIndex(of: 0x0A) {
      mail = mail[(feed + 1)...]
    }
    guard HeaderFields.end(in: mail) != nil, let colon = mail.prefix(200).firstIndex(of: 0x3A),
      mail[..<colon].allSatisfy({ $0 > 0x20 && $0 < 0x7F })
    else {
      throw .malformed(format: "mail", detail: "no header; a text without one is read as .txt")
    }
    let parts = try MailParts(mail, limits: limits)
    // Of two forms one may be broken; the mail is refused where both are.
    var flaw: RefusalReason?
    do throws(RefusalReason) {
      page = try parts.page.map { part throws(RefusalReason) in
        var fields = MailArticle.fields(part)
        fields.html = try MailArticle.text(part)
        return fields
      }
    } catch { flaw = error }
    do throws(RefusalReason) {
      plain = try parts.plain.map { part throws(RefusalReason) in
        var fields = MailArticle.fields(part)
        fields.text = try MailArticle.text(part)
        return fields
      }
    } catch { flaw = flaw ?? error }
    guard page == nil, plain == nil else { return }
    throw flaw ?? .noText
  }

  private static func fields(_ part: MailParts.Part) -> ArticleFields {
    let header = MailHeader(fields: part.header)
    var fields = ArticleFields()
    fields.title = header.subject
    fields.published = part.header["date"]
    fields.language = part.header["content-language"]
    fields.url = header.url
    let sender = header.sender
    if header.isNewsletter {
      fields.outlet = sender.name ?? sender.host
    } else {
      fields.byline = sender.name
    }
    fields.isForeign = true
    return fields
  }

  private static func text(_ part: MailParts.Part) throws(RefusalReason) -> String {
    let bytes = try TransferCoding.decoded(part.body, part.fields["content-transfer-encoding"])
    let charset = part.fields.parameter("charset")?.lowercased() ?? PageCharset.declared(in: bytes)
    let text = try TextDecoder().decode(bytes, declared: charset)
    return part.fields.parameter("format")?.lowercased() == "flowed" ? unflowed(text) : text
  }

  /// Lines that end in a space go on in the next one (RFC 3676).
  private static func unflowed(_ text: String) -> String {
    var result = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      result += line
      if !line.hasSuffix(" ") || line == "-- " { result += "\n" }
    }
    return result
  }
}
