import Dossier

/// Tells apart what stands on a page: the report, its headline and captions, agencies' credits,
/// adverts, the page's furniture and its readers' comments.
///
/// Facts are read from title, summary, body and caption only, so both errors cost: a paragraph
/// taken for a comment is lost, a comment taken for the report becomes a false fact.
public struct Segmenter: Sendable {
  private let book: RuleBook
  private let agencies: Agencies
  private let captionShape: CaptionShape
  private let comments: CommentSection
  private let headline: Headline
  private let byline: Byline
  private let pitch: Pitch
  private let masthead: Masthead

  public init(rules: SegmentRules, agencies: Agencies) {
    book = RuleBook(rules.rules)
    self.agencies = agencies
    captionShape = CaptionShape(rules)
    comments = CommentSection(rules)
    headline = Headline(rules)
    byline = Byline(rules)
    pitch = Pitch(rules)
    masthead = Masthead(rules)
  }

  /// `title` is the headline where it is known already.
  public func segment(_ text: String, title: String? = nil) -> Segmentation {
    segment(Array(text.unicodeScalars), title: title, hints: [])
  }

  func segment(
    _ scalars: [Unicode.Scalar], title: String?, hints: [SegmentHint]
  ) -> Segmentation {
    var page = PageLines(
      scalars: scalars, isWebPage: !hints.isEmpty, pieces: pieces(scalars, hints))
    markComments(&page)
    markByRules(&page)
    markAdverts(&page)
    markRepeats(&page)
    markHeadline(&page, known: title)
    markFoot(&page)
    markCaptions(&page)
    for index in page.pieces.indices where page.pieces[index].kind == nil {
      page.pieces[index].kind = .body
    }
    return Segmentation(
      segments: page.pieces.map {
        Segment(kind: $0.kind ?? .body, start: $0.range.lowerBound, end: $0.range.upperBound)
      },
      title: page.title, byline: page.byline, credits: credits(page),
      outlet: page.isWebPage ? nil : masthead.outlet(page.scalars, page.pieces))
  }

  /// A text on its way through the steps.
  private struct PageLines {
    let scalars: [Unicode.Scalar]
    /// Whether menus and links have been left out already, by what the page says of them.
    let isWebPage: Bool
    var pieces: [Piece]
    var title: String?
    var byline: String?

    /// Index of the first paragraph of prose that may be the report; the end where there is none.
    var firstProse: Int {
      pieces.firstIndex { $0.isProse && ($0.kind == nil || $0.kind == .body) } ?? pieces.count
    }
  }

  private func pieces(_ scalars: [Unicode.Scalar], _ hints: [SegmentHint]) -> [Piece] {
    let splitter = LineSplitter(
      scalars: scalars, rules: book, photoCredit: PhotoCredit(agencies: agencies))
    var hints = hints[...]
    return LineReader(scalars: scalars).lines().flatMap { line in
      while let first = hints.first, first.range.upperBound <= line.lowerBound {
        hints = hints.dropFirst()
      }
      let hint = hints.first.flatMap { $0.range.contains(line.lowerBound) ? $0.kind : nil }
      return splitter.pieces(of: line, kind: hint == .body ? nil : hint)
    }
  }

  private func markComments(_ page: inout PageLines) {
    guard let start = comments.start(page.scalars, page.pieces, book) else { return }
    for index in start..<page.pieces.count {
      let piece = page.pieces[index]
      let places: Set<SegmentRule.Place> = [.anywhere, .end]
      if book.opening(piece.folded, length: piece.length) != nil {
        page.pieces[index].kind = .boilerplate
      } else if let rule = book.rule(for: piece.folded, length: piece.length, places: places),
        rule.kind == .boilerplate || rule.kind == .advert
      {
        page.pieces[index].kind = rule.kind
      } else if piece.kind != .boilerplate {
        page.pieces[index].kind = .comment
      }
    }
  }

  private func markByRules(_ page: inout PageLines) {
    let lastProse = page.pieces.lastIndex { $0.isProse && $0.kind == nil } ?? -1
    var prose = 0
    for index in page.pieces.indices where page.pieces[index].kind == nil {
      let piece = page.pieces[index]
      var places: Set<SegmentRule.Place> = [.anywhere]
      if prose < 2 { places.insert(.top) }
      if index > lastProse { places.insert(.end) }
      if let rule = book.rule(for: piece.folded, length: piece.length, places: places) {
        page.pieces[index].marks = rule.marks
        // A correction is part of the report, which takes its kind where all else has one.
        if rule.marks != .correction { page.pieces[index].kind = rule.kind }
      } else if book.opening(piece.folded, length: piece.length) != nil {
        page.pieces[index].kind = .boilerplate
      } else if prose < 2, let authors = byline.authors(page.scalars, piece) {
        page.pieces[index].kind = .credit
        page.byline = page.byline ?? authors
      } else if Dateline(agencies: agencies).isAgencyLine(page.scalars, piece) {
        page.pieces[index].kind = .credit
      } else if piece.words == 0 {
        page.pieces[index].kind = .boilerplate
      } else if piece.isProse {
        prose += 1
      }
    }
  }

  /// What follows the word "Advertisement" and looks like one.
  private func markAdverts(_ page: inout PageLines) {
    let markers = page.pieces.indices.filter { page.pieces[$0].marks == .advert }
    guard !markers.isEmpty else { return }
    let scalars = page.scalars
    let said = page.pieces.filter { $0.isProse && $0.kind == nil }.prefix(40)
      .reduce(into: Set<String>()) { $0.formUnion(headline.stems(scalars, $1.range.prefix(400))) }
    let block = AdvertBlock(scalars: scalars, pitch: pitch)
    for marker in markers {
      let pieces = block.pieces(below: marker, in: page.pieces) { piece in
        !piece.isProse && headline.stems(scalars, piece.range).intersection(said).count >= 2
      }
      for index in pieces { page.pieces[index].kind = .advert }
    }
  }

  /// The same short line twice is a menu, not news.
  private func markRepeats(_ page: inout PageLines) {
    guard !page.isWebPage else { return }
    func isLabel(_ piece: Piece) -> Bool { piece.kind == nil && !piece.isProse && piece.words <= 8 }
    var counts: [[UInt8]: Int] = [:]
    for piece in page.pieces where isLabel(piece) { counts[piece.folded.bytes, default: 0] += 1 }
    for index in page.pieces.indices where isLabel(page.pieces[index]) {
      guard index > 0, counts[page.pieces[index].folded.bytes, default: 0] > 1 else { continue }
      page.pieces[index].kind = .boilerplate
    }
  }

  private func markHeadline(_ page: inout PageLines, known: String?) {
    let top = page.firstProse
    var chosen = page.pieces.firstIndex { $0.kind == .title }
    if chosen == nil, let known {
      let wanted = FoldedLine(known).bare
      chosen = page.pieces.prefix(max(top, 1)).firstIndex {
        $0.kind == nil && $0.folded.bare == wanted
      }
    }
    if chosen == nil { chosen = chooseHeadline(page, top: top) }
    guard let chosen else {
      page.title = known
      return
    }
    page.pieces[chosen].kind = .title
    // Markdown marks a heading with number signs, which are no part of it.
    let words = page.scalars[page.pieces[chosen].range].drop { $0 == "#" || $0 == " " }
    page.title = known ?? String(words).evenlySpaced
    for index in 0..<chosen where page.pieces[index].kind == nil {
      let isAdvert = headline.isAdvert(page.scalars, page.pieces[index])
      page.pieces[index].kind = isAdvert ? .advert : .boilerplate
    }
    markStandfirst(&page, after: chosen)
  }

  private func chooseHeadline(_ page: PageLines, top: Int) -> Int? {
    let candidates = page.pieces.indices.prefix(top).filter {
      page.pieces[$0].kind == nil && Headline.isCandidate(page.pieces[$0], page.scalars)
    }
    let report = top < page.pieces.count ? page.pieces[top].range.lowerBound : page.scalars.count
    return headline.choose(
      page.scalars, candidates.map { page.pieces[$0] }, report: report..<page.scalars.count
    ).map { candidates[$0] }
  }

  /// The lines between the headline and the report: a standfirst, a picture's caption, labels.
  private func markStandfirst(_ page: inout PageLines, after title: Int) {
    var index = title + 1
    var hasStandfirst = false
    while index < page.pieces.count {
      let piece = page.pieces[index]
      if piece.kind == nil {
        if piece.marks == .correction {
          page.pieces[index].kind = .body
        } else if captionShape.holds(page.scalars, piece, isSetApart: true),
          page.pieces[(index + 1)...].contains(where: { $0.kind == nil && $0.isProse })
        {
          page.pieces[index].kind = .caption
        } else if isReport(page, index) {
          return
        } else if piece.words >= 5, !hasStandfirst || !piece.endsSentence {
          page.pieces[index].kind = .summary
          hasStandfirst = true
        } else if piece.words < 5, !piece.endsSentence {
          page.pieces[index].kind = .boilerplate
        } else {
          return
        }
      }
      index += 1
    }
  }

  /// Prose is the report already, unless a label ("3 min read") or a dateline parts it from what
  /// follows.
  private func isReport(_ page: PageLines, _ index: Int) -> Bool {
    let piece = page.pieces[index]
    guard piece.isProse, piece.endsSentence else { return piece.isProse }
    let dateline = Dateline(agencies: agencies)
    if dateline.opens(page.scalars, piece.range) { return true }
    guard index + 1 < page.pieces.count, piece.length <= 320 else { return true }
    let next = page.pieces[index + 1]
    let isOwnLine = page.scalars[piece.range.upperBound..<next.range.lowerBound].contains("\n")
    let isParted = isOwnLine && (next.kind == .boilerplate || next.kind == .credit)
    let hasReportBelow = page.pieces[(index + 1)...].contains { $0.kind == nil && $0.isProse }
    let opensReport =
      !dateline.credits(page.scalars, next.range).isEmpty
      || dateline.opens(page.scalars, next.range)
    return
      !(hasReportBelow && (isParted || opensReport)
      && dateline.credits(page.scalars, piece.range).isEmpty)
  }

  /// Below the last paragraph short lines are links to other pages.
  private func markFoot(_ page: inout PageLines) {
    let prose = page.pieces.indices.filter {
      page.pieces[$0].kind == nil && page.pieces[$0].isProse
    }
    guard prose.count >= 2, let last = prose.last else { return }
    for index in (last + 1)..<page.pieces.count where page.pieces[index].kind == nil {
      let piece = page.pieces[index]
      if piece.words <= (page.isWebPage ? 6 : 16), !piece.endsSentence {
        page.pieces[index].kind = .boilerplate
      }
    }
  }

  private func markCaptions(_ page: inout PageLines) {
    for index in page.pieces.indices
    where page.pieces[index].kind == nil && page.pieces[index].marks != .correction {
      if captionShape.holds(page.scalars, page.pieces[index], isSetApart: false) {
        page.pieces[index].kind = .caption
      }
    }
  }

  /// Lines from the top in which a dateline is looked for.
  private static let datelineLines = 8

  private func credits(_ page: PageLines) -> [String] {
    var names: Set<String> = []
    let dateline = Dateline(agencies: agencies)
    var lines = 0
    for piece in page.pieces {
      if piece.kind == .credit {
        // Whose the picture is does not tell whose the words are.
        guard piece.marks != .picture else { continue }
        names.formUnion(CreditLine(agencies: agencies).unlisted(page.scalars, piece.range))
        names.formUnion(agencies.names(in: page.scalars, piece.range))
      } else if piece.kind == .body || piece.kind == .summary, lines < Segmenter.datelineLines {
        lines += 1
        let listed = dateline.credits(page.scalars, piece.range)
        names.formUnion(listed)
        if listed.isEmpty, let name = dateline.unlisted(page.scalars, piece.range) {
          names.insert(name)
        }
      }
    }
    return names.sorted()
  }
}
