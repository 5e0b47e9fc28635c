import Dossier

/// Reads whatever an article may be written down in: plain text, a web page, JSON, JSON Lines.
///
/// One bad article never stops the others: each gives its own `Reading`.
public struct ArticleReader: Sendable {
  private let segmenter: Segmenter
  private let agencies: Agencies
  private let rules: SegmentRules
  private let addresses: AddressRules
  public let limits: ReadingLimits

  public init(
    rules: SegmentRules, agencies: Agencies, addresses: AddressRules = AddressRules(),
    limits: ReadingLimits = ReadingLimits()
  ) {
    self.addresses = addresses
    segmenter = Segmenter(rules: rules, agencies: agencies)
    self.rules = rules
    self.agencies = agencies
    self.limits = limits
  }

  public func read(_ source: Source) -> [Reading] {
    // What comes through a pipe may be lines of JSON, too: that shows only when it is read.
    let mayBeLines =
      source.place == .standardInput || InputFormat(suffixOf: source.name) == .jsonLines
    let limit = mayBeLines ? limits.linesFileBytes : limits.fileBytes
    do throws(RefusalReason) {
      return read(try source.bytes(limit: limit), name: source.name, path: source.path)
    } catch {
      return [.refused(Refusal(name: source.name, reason: error))]
    }
  }

  /// `path` is what the article keeps of where it was found; `name` is what messages call it.
  public func read(_ bytes: [UInt8], name: String, path: String?) -> [Reading] {
    do throws(RefusalReason) {
      let hint = InputFormat(suffixOf: name)
      let declared = hint == .plain || hint == .json ? nil : PageCharset.declared(in: bytes)
      let text = try TextDecoder().decode(bytes, declared: declared)
      switch hint ?? InputFormat(name: name, text: text) {
      case .plain:
        var fields = ArticleFields()
        fields.text = text
        return [reading(fields, name: name, path: path)]
      case .page:
        var fields = ArticleFields()
        fields.html = text
        return [reading(fields, name: name, path: path)]
      case .json: return readings(JSONArticles().entries(ofFile: text), name: name, path: path)
      case .jsonLines:
        return readings(JSONArticles().entries(ofLines: text), name: name, path: path)
      }
    } catch {
      return [.refused(Refusal(name: name, reason: error))]
    }
  }

  /// One line of a file of JSON Lines.
  func read(line bytes: [UInt8], name: String, path: String?) -> Reading {
    do throws(RefusalReason) {
      let text = try TextDecoder().decode(bytes, declared: nil)
      guard let entry = JSONArticles().entries(ofLines: text).first else { throw .noText }
      return reading(try entry.fields.get(), name: name, path: path)
    } catch {
      return .refused(Refusal(name: name, reason: error))
    }
  }

  private func readings(
    _ entries: [JSONArticles.Entry], name: String, path: String?
  ) -> [Reading] {
    entries.map { entry in
      let place = entry.number.map { ":\($0)" } ?? ""
      switch entry.fields {
      case .success(let fields):
        return reading(fields, name: name + place, path: path.map { $0 + place })
      case .failure(let reason): return .refused(Refusal(name: name + place, reason: reason))
      }
    }
  }

  private func reading(_ fields: ArticleFields, name: String, path: String?) -> Reading {
    do throws(RefusalReason) {
      return .article(try article(fields, path: path))
    } catch {
      return .refused(Refusal(name: name, reason: error))
    }
  }

  private func article(
    _ fields: ArticleFields, path: String?
  ) throws(RefusalReason) -> Article {
    let draft = try draft(fields)
    let scalars = Array(draft.text.unicodeScalars)
    guard
      scalars.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil })
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
      draft.setText(try bounded(fields.id == nil && fields.title == nil ? text : tidied(text)))
    } else if let html = fields.html {
      try draft.setPage(try bounded(html), rules: rules)
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
