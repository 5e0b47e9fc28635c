import Dossier

/// Makes an article of its fields: segments, date, credits and identity.
struct ArticleMaker: Sendable {
  private let segmenter: Segmenter
  private let agencies: Agencies
  private let rules: SegmentRules
  private let addresses: AddressRules
  private let marks: MarkFinder
  private let limits: ReadingLimits

  init(rules: SegmentRules, agencies: Agencies, addresses: AddressRules, limits: ReadingLimits) {
    self.addresses = addresses
    segmenter = Segmenter(rules: rules, agencies: agencies)
    self.rules = rules
    marks = MarkFinder(rules.page)
    self.agencies = agencies
    self.limits = limits
  }

  func article(
    _ fields: ArticleFields, path: String?
  ) throws(RefusalReason) -> Article {
    let draft = try draft(fields)
    let scalars = Array(draft.text.unicodeScalars)
    guard
      scalars.contains(where: { $0.isLetter || $0.properties.numericType != nil })
    else { throw .noText }
    let segmentation = segmenter.segment(scalars, title: draft.title, hints: draft.hints)
    let outlet = draft.outlet ?? segmentation.outlet
    // What the file itself gives, so that a better reading of the text leaves the id alone.
    let id = ArticleIdentity.id(
      url: draft.url, outlet: draft.outlet, given: fields.id, text: draft.text)
    var credits = Set(segmentation.credits)
    if let byline = draft.byline {
      credits.formUnion(agencies.names(in: byline) + agencies.unlisted(inByline: byline))
    }
    if let outlet { credits = credits.filter { agencies.isCredit($0, in: outlet) } }
    let published = draft.published ?? stated(scalars, segmentation.segments, id: id)
    return Article(
      id: id, path: path, url: draft.url, outlet: outlet, title: segmentation.title,
      byline: draft.byline ?? segmentation.byline, language: draft.language, text: draft.text,
      published: published, credits: credits.sorted(),
      segments: dateLinesApart(segmentation.segments, published.evidence))
  }

  /// A line that tells when the article was written is no furniture: it stands with the credits, so
  /// that no evidence lies in boilerplate.
  private func dateLinesApart(_ segments: [Segment], _ evidence: [Evidence]) -> [Segment] {
    segments.map { segment in
      guard segment.kind == .boilerplate,
        evidence.contains(where: { segment.range.contains($0.start) })
      else { return segment }
      return Segment(kind: .credit, start: segment.start, end: segment.end)
    }
  }

  private func draft(_ fields: ArticleFields) throws(RefusalReason) -> ArticleDraft {
    var draft = ArticleDraft(fields, rules: rules)
    if let text = fields.text {
      draft.setText(try bounded(fields.isForeign ? tidied(text) : text))
    } else if let html = fields.html {
      try draft.setPage(try bounded(html), rules: rules, marks: marks)
    } else {
      throw .noTextField(keys: fields.keys)
    }
    draft.setPageAddress(addresses)
    return draft
  }

  /// Line ends inside a JSON string have not been through the decoder.
  private func tidied(_ text: String) throws(RefusalReason) -> String {
    try TextDecoder().tidied(text)
  }

  private func bounded(_ text: String) throws(RefusalReason) -> String {
    // No scalar has less than a byte: most texts need no count.
    guard text.utf8.count > limits.textScalars else { return text }
    let count = text.unicodeScalars.count
    guard count <= limits.textScalars else {
      throw .textTooLong(scalars: count, limit: limits.textScalars)
    }
    return text
  }

  private func stated(
    _ scalars: [Unicode.Scalar], _ segments: [Segment], id: String
  ) -> Publication {
    guard let found = StatedDate().find(in: scalars, segments: segments) else { return .unknown }
    let evidence = Evidence(
      article: id, start: found.range.lowerBound, end: found.range.upperBound,
      text: String(scalars[found.range]))
    return .day(found.date, basis: .stated, evidence: [evidence])
  }
}
