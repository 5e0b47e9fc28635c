import Dossier
import Language

/// Finds who said what, in whose words: source, cue and content.
struct StatementFinder: Sendable {
  let view: ArticleView
  let cast: Cast
  let lexicon: StatementLexicon
  let anchor: TimeAnchor
  let newsDay: TimeSpan
  private let quotes: [QuoteFinder.Quote]

  init(
    view: ArticleView, cast: Cast, lexicon: StatementLexicon, anchor: TimeAnchor, newsDay: TimeSpan
  ) {
    self.view = view
    self.cast = cast
    self.lexicon = lexicon
    self.anchor = anchor
    self.newsDay = newsDay
    quotes = QuoteFinder().quotes(in: view.article, scalars: view.scalars)
  }

  func statements() -> [StatementClaim] {
    var found: [StatementClaim] = []
    var last: Attribution?
    for tree in view.trees {
      let inside = quotes.filter { $0.range.overlaps(tree.sentence.range) }
      var attributions = AttributionReader(
        view: view, cast: cast, lexicon: lexicon, tree: tree, quotes: inside
      ).attributions()
      if attributions.isEmpty, let taken = continued(tree, inside, last) { attributions = [taken] }
      found += attributions.compactMap { claim($0, tree) }
      if let latest = attributions.last {
        last = latest
      } else if inside.isEmpty {
        last = nil
      }
    }
    return found
  }

  /// A sentence that is all quotation goes on with the words of the one who was just quoted.
  private func continued(
    _ tree: SyntaxTree, _ inside: [QuoteFinder.Quote], _ last: Attribution?
  ) -> Attribution? {
    guard let last, tree.index - last.sentence <= 1, let quote = inside.first,
      inside.count == 1, coversSentence(quote, tree), !last.quoteRanges.contains(quote.range)
    else { return nil }
    var attribution = last
    attribution.sentence = tree.index
    attribution.content = [quote.range]
    attribution.isDirect = true
    attribution.quoteRanges = [quote.range]
    attribution.evidenceFrom = last.evidenceRange
    return attribution
  }

  private func coversSentence(_ quote: QuoteFinder.Quote, _ tree: SyntaxTree) -> Bool {
    let words = tree.sentence.tokens.filter { $0.tag != .punctuation }
    return !words.isEmpty
      && words.allSatisfy { quote.range.overlaps($0.range) }
  }

  // MARK: Claims

  private func claim(_ attribution: Attribution, _ tree: SyntaxTree) -> StatementClaim? {
    let content = attribution.content.map { trimmed(view.text($0)) }.filter { !$0.isEmpty }
      .joined(separator: " … ")
    guard content.split(separator: " ").count >= (attribution.isDirect ? 2 : 3) else { return nil }
    return StatementClaim(
      speaker: attribution.speaker, cue: attribution.cue, content: content,
      direct: attribution.isDirect, medium: attribution.medium, addressee: attribution.addressee,
      time: time(of: attribution, tree), about: about(attribution, tree),
      stance: attribution.stance ?? stance(of: attribution, tree),
      evidence: Citations(view.evidence(evidenceRange(attribution))))
  }

  /// From the cue's sentence to the end of the words it attributes.
  private func evidenceRange(_ attribution: Attribution) -> Range<Int> {
    let ranges =
      [attribution.evidenceRange] + attribution.content
      + (attribution.evidenceFrom.map { [$0] } ?? [])
    let lower = ranges.map(\.lowerBound).min() ?? 0
    let upper = ranges.map(\.upperBound).max() ?? 0
    return
      lower..<(upper < view.scalars.count && ["”", "\""].contains(view.scalars[upper])
      ? upper + 1 : upper)
  }

  private func trimmed(_ text: String) -> String {
    let marks: Set<Unicode.Scalar> = [
      " ", "\n", "\t", ",", ";", ":", "—", "–", "“", "”", "\"", "«", "»",
    ]
    var scalars = Array(text.unicodeScalars)
    let hasInnerQuote = scalars.dropFirst().dropLast().contains {
      $0 == "“" || $0 == "”" || $0 == "\""
    }
    while let first = scalars.first, marks.contains(first), !(hasInnerQuote && first == "“") {
      scalars.removeFirst()
    }
    while let last = scalars.last, marks.contains(last), !(hasInnerQuote && last == "”") {
      scalars.removeLast()
    }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars.map { $0 == "\n" ? " " : $0 })
    return String(result)
  }

  private func time(of attribution: Attribution, _ tree: SyntaxTree) -> TimeSpan {
    let home = view.trees[attribution.cueSentence]
    let verb = attribution.cueToken
    let attachment = TimeAttachment(tree: home, expressions: view.times[home.index])
    let predication = Predication(
      entry: 0, trigger: verb, verb: verb, obliques: ArgumentReader(tree: home).obliques(of: verb))
    let reading = home.verbReading(at: verb)
    if let expression = attachment.expression(for: predication),
      !attribution.content.contains(where: { $0.overlaps(expression.range) })
    {
      return anchor.span(of: expression, tense: .past, narrative: nil)
    }
    return reading.isPerfect || reading.modality != .real ? .unknown : newsDay
  }

  private func about(_ attribution: Attribution, _ tree: SyntaxTree) -> [Int] {
    var found: [Int] = []
    for (index, mention) in cast.mentions[tree.index].enumerated() {
      let range = tree[mention.head].range
      guard attribution.content.contains(where: { $0.overlaps(range) }) else { continue }
      for actor in cast.referents[tree.index][index]
      where actor != attribution.speaker && !found.contains(actor) { found.append(actor) }
    }
    return found.sorted()
  }

  /// What the speaker's own words do: "We oppose …".
  private func stance(of attribution: Attribution, _ tree: SyntaxTree) -> Stance? {
    guard attribution.isDirect || attribution.cue != "say" || true else { return nil }
    for position in 0..<tree.count where tree[position].tag == .verb {
      guard attribution.content.contains(where: { $0.overlaps(tree[position].range) }),
        let stance = lexicon.stances[tree[position].lemma],
        let subject = tree.child(of: position, "nsubj")
      else { continue }
      let actors = cast.actors(at: subject, in: tree)
      if ["we", "i"].contains(tree.lower[subject])
        || actors.contains(where: { isSide($0, of: attribution.speaker) })
      {
        return stance
      }
    }
    return nil
  }

  private func isSide(_ actor: Int, of speaker: Int) -> Bool {
    actor == speaker
      || (cast.members[actor].country != nil
        && cast.members[actor].country == cast.members[speaker].country)
  }
}

/// Words attributed to a speaker, before they become a claim.
struct Attribution: Sendable {
  var speaker: Int
  var cue: String
  var sentence: Int
  var cueSentence: Int
  var cueToken: Int
  /// Unicode scalars of the words.
  var content: [Range<Int>]
  var isDirect: Bool
  var medium: String?
  var addressee: Int?
  var stance: Stance?
  /// The sentence of the cue.
  var evidenceRange: Range<Int>
  /// Where the speaker was named, for words that go on in later sentences.
  var evidenceFrom: Range<Int>?
  var quoteRanges: [Range<Int>] = []
}
