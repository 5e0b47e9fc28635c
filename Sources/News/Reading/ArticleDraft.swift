import Dossier

/// An article between its fields and its segments.
struct ArticleDraft {
  private(set) var text = ""
  private(set) var hints: [SegmentHint] = []
  private(set) var title: String?
  private(set) var byline: String?
  private(set) var url: String?
  private(set) var outlet: String?
  private(set) var language: String?
  private(set) var published: Publication?

  init(_ fields: ArticleFields, rules: SegmentRules) {
    title = fields.title
    byline = fields.byline.flatMap { Byline.bare($0, starts: rules.bylineStarts) }
    url = fields.url
    outlet = OutletName.given(fields.outlet) ?? OutletName.host(of: fields.url)
    language = fields.language
    published = fields.published.flatMap { MetadataDate().publication($0) }
  }

  /// The text as given; a title of its own stands first, before a blank line.
  mutating func setText(_ given: String) {
    text = given
    guard let title else { return }
    let lead = FoldedLine(String(given.unicodeScalars.prefix(600))).bytes
    let wanted = FoldedLine(title).bytes
    // Some sites cut their titles ("… who hit...").
    let dot = UInt8(ascii: ".")
    let stem = wanted.suffix(3).elementsEqual([dot, dot, dot]) ? wanted.dropLast(3) : wanted[...]
    if !lead.starts(with: stem) { text = title + "\n\n" + given }
  }

  /// The address without what tells nothing of the page.
  mutating func setPageAddress(_ rules: AddressRules) {
    url = url.map(rules.page)
  }

  /// The text that a reader of a web page sees, and what the page says of itself.
  mutating func setPage(
    _ html: String, rules: SegmentRules, marks: MarkFinder
  ) throws(RefusalReason) {
    let page = try WebPage(html, marks: marks)
    let metadata = page.metadata
    title = title ?? metadata.title
    byline = byline ?? metadata.byline.flatMap { Byline.bare($0, starts: rules.bylineStarts) }
    url = url ?? metadata.url
    outlet = outlet ?? OutletName.host(of: url) ?? OutletName.given(metadata.siteName)
    language = language ?? metadata.language
    published = published ?? metadata.published.flatMap { MetadataDate().publication($0) }
    let content = page.content(title: title)
    text = content.text
    hints = content.hints
  }
}
