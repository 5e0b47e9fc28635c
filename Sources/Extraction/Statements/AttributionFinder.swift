import Dossier
import Language

/// Finds the attributions of an article: by the cues of each sentence, then by how quotations
/// follow on one another, on a speaker named before, and on words such as "He added:".
struct AttributionFinder: Sendable {
  let view: ArticleView
  let cast: Cast
  let lexicon: StatementLexicon
  let quotes: [Quotation]
  /// Indexes of the quotations that reach into each sentence.
  private let quotesOfSentence: [[Int]]

  init(view: ArticleView, cast: Cast, lexicon: StatementLexicon) {
    self.view = view
    self.cast = cast
    self.lexicon = lexicon
    quotes = QuoteFinder().quotes(in: view.article, scalars: view.scalars)
    quotesOfSentence = Self.spread(quotes, over: view.trees)
  }

  private static func spread(_ quotes: [Quotation], over trees: [SyntaxTree]) -> [[Int]] {
    var result = [[Int]](repeating: [], count: trees.count)
    let order = trees.indices.sorted {
      trees[$0].sentence.range.lowerBound < trees[$1].sentence.range.lowerBound
    }
    var first = 0
    for sentence in order {
      let range = trees[sentence].sentence.range
      while first < quotes.count, quotes[first].range.upperBound <= range.lowerBound { first += 1 }
      var next = first
      while next < quotes.count, quotes[next].range.lowerBound < range.upperBound {
        result[sentence].append(next)
        next += 1
      }
    }
    return result
  }

  func attributions() -> [Attribution] {
    var found = view.trees.map { reader(of: $0.index).attributions() }
    dropRepeated(&found)
    if let headline = HeadlineReader(view: view, cast: cast).attribution() {
      found[headline.sentence].append(headline)
    }
    takeTurns(&found)
    for stream in streams() {
      UnnamedVoices(view: view, cast: cast, lexicon: lexicon).resolve(stream, &found)
      for position in stream.indices.dropFirst() { takeTail(stream, position, &found) }
      follow(stream, &found)
    }
    return found.flatMap(\.self)
  }

  private func reader(of sentence: Int) -> AttributionReader {
    AttributionReader(
      view: view, cast: cast, lexicon: lexicon, tree: view.trees[sentence],
      quotes: quotesOfSentence[sentence].map { quotes[$0] })
  }

  /// Sentences that follow on one another: the article's own text, and each caption for itself.
  private func streams() -> [[Int]] {
    var main: [Int] = []
    var apart: [Int: [Int]] = [:]
    for sentence in view.trees.indices {
      switch view.kinds[sentence] {
      case .body, .summary: main.append(sentence)
      default: apart[view.segmentIndexes[sentence], default: []].append(sentence)
      }
    }
    return [main] + apart.keys.sorted().compactMap { apart[$0] }
  }

  /// Of two sentences that a quotation reaches into, the one where it begins attributes it.
  private func dropRepeated(_ found: inout [[Attribution]]) {
    var taken: Set<Range<Int>> = []
    for sentence in found.indices {
      found[sentence].removeAll { attribution in
        attribution.isDirect && !attribution.isQuoted && attribution.content.count == 1
          && attribution.content.allSatisfy { range in
            range.lowerBound < view.trees[sentence].sentence.range.lowerBound
              && taken.contains(range)
          }
      }
      for attribution in found[sentence] where attribution.isDirect && !attribution.isQuoted {
        taken.formUnion(attribution.content)
      }
    }
  }

  // MARK: Turns and tails

  /// In a transcript each turn is its speaker's, whatever else its words seem to attribute.
  private func takeTurns(_ found: inout [[Attribution]]) {
    let turns = TranscriptReader(view: view).turns()
    guard !turns.isEmpty else { return }
    let order = view.trees.indices.sorted {
      view.trees[$0].sentence.range.lowerBound < view.trees[$1].sentence.range.lowerBound
    }
    var next = 0
    for turn in turns {
      while next < order.count,
        view.trees[order[next]].sentence.range.upperBound <= turn.label.lowerBound
      { next += 1 }
      guard next < order.count else { return }
      let end = turn.paragraphs.last?.upperBound ?? turn.label.upperBound
      var last = next
      while last < order.count, view.trees[order[last]].sentence.range.lowerBound < end {
        for index in found[order[last]].indices { found[order[last]][index].isQuoted = true }
        last += 1
      }
      found[order[next]].append(attribution(of: turn, in: view.trees[order[next]]))
    }
  }

  private func attribution(
    of turn: TranscriptReader.Turn, in tree: SyntaxTree
  ) -> Attribution {
    let token = tree.words.first { turn.label.overlaps(tree[$0].range) } ?? 0
    return Attribution(
      kind: .speech, speaker: speaker(of: turn, in: tree), source: turn.label, sourceHead: nil,
      cue: "say", cueRange: turn.label, sentence: tree.index, cueToken: token,
      content: turn.paragraphs, isDirect: true)
  }

  /// The one person of the article whose name the label is or ends with.
  private func speaker(of turn: TranscriptReader.Turn, in tree: SyntaxTree) -> Int? {
    let words = turn.name.split(separator: " ").map(String.init)
    let known = cast.members.indices.filter { index in
      let member = cast.members[index]
      return member.kind == .person && member.words.count >= 1
        && (member.words.suffix(words.count) == words[...] || member.words.last == words.last)
    }
    return known.count == 1 ? known[0] : nil
  }

  /// “The road is open.” Marek Dolan said. The cue that makes a sentence of its own takes the
  /// quotation that ends right before it.
  private func takeTail(_ stream: [Int], _ position: Int, _ found: inout [[Attribution]]) {
    let sentence = stream[position]
    let before = stream[position - 1]
    let start = view.trees[sentence].sentence.range.lowerBound
    guard quotesOfSentence[sentence].isEmpty, view.trees[sentence].words.count <= 12,
      found[sentence].isEmpty, view.trees[before].sentence.range.upperBound <= start,
      let quote = quotesOfSentence[before].last.map({ quotes[$0] }), !quote.isLeftOpen,
      start - quote.range.upperBound <= 2, covers(quote, before),
      !found[before].contains(where: {
        $0.kind == .speech && !$0.isQuoted && $0.content.contains { $0.overlaps(quote.range) }
      }),
      var tail = reader(of: sentence).lead()
    else { return }
    tail.content = [quote.range]
    tail.isDirect = true
    found[sentence].append(tail)
  }

  // MARK: From sentence to sentence

  private struct Place {
    var sentence: Int
    var index: Int
    /// Position in the stream of the sentence up to which the words go.
    var position: Int
  }

  private func follow(_ stream: [Int], _ found: inout [[Attribution]]) {
    var used = usedQuotes(stream, found)
    var last: Place?
    for (position, sentence) in stream.enumerated() {
      if isStray(sentence) {
        // The thread runs on behind a stray line.
        if let place = last, place.position == position - 1 { last?.position = position }
        continue
      }
      if let place = last { takeUp(found[place.sentence][place.index], at: sentence, &found) }
      for index in found[sentence].indices where speaksOfItself(found[sentence][index]) {
        found[sentence][index].speaker = nil
      }
      let explicit = lastSpeech(found[sentence])
      for quote in quotesOfSentence[sentence] where !used.contains(quote) {
        guard covers(quotes[quote], sentence) else { continue }
        guard let place = speaker(of: quote, position, stream, last, used, &found) else { continue }
        used.insert(quote)
        found[place.sentence][place.index].continuations.append(
          .init(sentence: sentence, range: quotes[quote].range))
        last = Place(sentence: place.sentence, index: place.index, position: position)
      }
      if let explicit {
        last = Place(sentence: sentence, index: explicit, position: position)
      } else if quotesOfSentence[sentence].contains(where: used.contains),
        let place = last, place.position == position - 1
      {
        last?.position = position
      }
    }
  }

  /// With whose words a quotation would go on: of several speakers in a sentence the one quoted.
  private func lastSpeech(_ attributions: [Attribution]) -> Int? {
    let speech = attributions.indices.filter {
      attributions[$0].kind == .speech && !attributions[$0].isQuoted
    }
    return speech.last { attributions[$0].isDirect } ?? speech.last
  }

  private func usedQuotes(_ stream: [Int], _ found: [[Attribution]]) -> Set<Int> {
    var used: Set<Int> = []
    for sentence in stream {
      for attribution in found[sentence] where attribution.kind == .speech && !attribution.isQuoted
      {
        for range in attribution.content {
          used.formUnion(quotes(in: range))
        }
      }
    }
    return used
  }

  /// Indexes of the quotations that overlap the range.
  private func quotes(in range: Range<Int>) -> [Int] {
    var low = 0
    var high = quotes.count
    while low < high {
      let middle = (low + high) / 2
      if quotes[middle].range.upperBound <= range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return Array((low..<quotes.count).prefix { quotes[$0].range.lowerBound < range.upperBound })
  }

  /// "Video", "Related story": neither words of the text nor an end of the thread.
  private func isStray(_ sentence: Int) -> Bool {
    let tree = view.trees[sentence]
    let words = tree.words
    return words.count <= 4 && !words.contains { [.verb, .auxiliary].contains(tree[$0].tag) }
      && quotesOfSentence[sentence].isEmpty
  }

  private func covers(_ quote: Quotation, _ sentence: Int) -> Bool {
    let tree = view.trees[sentence]
    let words = tree.words
    return !words.isEmpty && words.allSatisfy { quote.range.overlaps(tree[$0].range) }
  }

  // MARK: Speakers named elsewhere

  /// Whose words a quotation is that no cue of its own sentence attributes.
  private func speaker(
    of quote: Int, _ position: Int, _ stream: [Int], _ last: Place?, _ used: Set<Int>,
    _ found: inout [[Attribution]]
  ) -> Place? {
    let before = stream[..<position].last { !isStray($0) }
    if let before, quotes[quote].range.lowerBound >= view.trees[before].sentence.range.upperBound,
      !found[before].contains(where: { $0.kind == .speech && !$0.isQuoted }),
      let lead = reader(of: before).lead()
    {
      found[before].append(lead)
      return Place(sentence: before, index: found[before].count - 1, position: position)
    }
    // A quotation that is left open may be the beginning of what a later paragraph attributes.
    let goesOn = quote > 0 && quotes[quote - 1].isLeftOpen && used.contains(quote - 1)
    if quotes[quote].isLeftOpen, !goesOn, !isBehind(last, quotes[quote]),
      let later = later(quote, position, stream, found)
    {
      return later
    }
    if let last, last.position == position - 1 { return last }
    guard let before else { return nil }
    if let last, isSameTold(last, before, stream[position], found) { return last }
    return subject(of: before, sentence: stream[position], position, &found)
  }

  /// “…,” said Berg. He has run the mill for years. “…”: the narrative between tells of the speaker.
  private func isSameTold(
    _ last: Place, _ before: Int, _ sentence: Int, _ found: [[Attribution]]
  ) -> Bool {
    let tree = view.trees[before]
    guard let speaker = found[last.sentence][last.index].speaker,
      view.segmentIndexes[last.sentence] == view.segmentIndexes[sentence],
      view.trees[last.sentence].sentence.paragraph == view.trees[sentence].sentence.paragraph,
      let root = tree.sentence.root, let subject = tree.child(of: root, "nsubj")
    else { return false }
    return cast.actors(at: subject, in: tree, coordinated: false) == [speaker]
  }

  /// Behind the place in one paragraph.
  private func isBehind(_ place: Place?, _ quote: Quotation) -> Bool {
    guard let place else { return false }
    let start = view.trees[place.sentence].sentence.range.lowerBound
    return start < quote.range.lowerBound
      && !view.scalars[start..<quote.range.lowerBound].contains("\n")
  }

  /// “A … (left open) “B,” he said: the cue comes with a later paragraph.
  private func later(
    _ quote: Int, _ position: Int, _ stream: [Int], _ found: [[Attribution]]
  ) -> Place? {
    var next = quote
    while next + 1 < quotes.count, quotes[next].isLeftOpen, next - quote < 12 {
      next += 1
      for sentence in stream[position...].prefix(40) where quotesOfSentence[sentence].contains(next)
      {
        if let index = found[sentence].firstIndex(where: { attribution in
          attribution.kind == .speech && !attribution.isQuoted
            && attribution.content.contains { $0.overlaps(quotes[next].range) }
        }) {
          return Place(sentence: sentence, index: index, position: position)
        }
      }
    }
    return nil
  }

  /// “Dolan shook his head. “We cannot go on.””: the person of whom the paragraph has just told.
  private func subject(
    of before: Int, sentence: Int, _ position: Int, _ found: inout [[Attribution]]
  ) -> Place? {
    let tree = view.trees[before]
    guard tree.sentence.paragraph == view.trees[sentence].sentence.paragraph,
      view.segmentIndexes[before] == view.segmentIndexes[sentence],
      let root = tree.sentence.root, tree[root].tag == .verb,
      let subject = tree.child(of: root, "nsubj"),
      let source = reader(of: before).source(head: subject, without: nil),
      let speaker = source.speaker, cast.members[speaker].kind == .person
    else { return nil }
    found[before].append(
      Attribution(
        kind: .speech, speaker: speaker, source: source.range, sourceHead: subject, cue: "say",
        cueRange: tree[root].range, sentence: before, cueToken: root, content: [], isDirect: true))
    return Place(sentence: before, index: found[before].count - 1, position: position)
  }

  // MARK: Sources named before

  /// "Adding that …" stands alone and goes on with the speaker before; "he said" behind a caption
  /// is whoever spoke before it, not whom the caption shows.
  private func takeUp(
    _ earlier: Attribution, at sentence: Int, _ found: inout [[Attribution]]
  ) {
    guard earlier.kind == .speech else { return }
    let tree = view.trees[sentence]
    for index in found[sentence].indices {
      let attribution = found[sentence][index]
      let isUnsaid =
        attribution.source == nil && attribution.kind == .speech
        && VerbForm(token: tree[attribution.cueToken]) == .gerund
        && tree[attribution.cueToken].head == nil
      if isUnsaid {
        found[sentence][index].source = earlier.source
        found[sentence][index].speaker = earlier.speaker
      } else if isBehindCaption(sentence), let head = attribution.sourceHead,
        isPronoun(tree, head, of: earlier.speaker)
      {
        found[sentence][index].speaker = earlier.speaker
      } else if let head = attribution.sourceHead, speaksOfItself(attribution),
        isPronoun(tree, head, of: earlier.speaker)
      {
        found[sentence][index].speaker = earlier.speaker
      }
    }
  }

  /// "he" or "she" that can be the person.
  private func isPronoun(_ tree: SyntaxTree, _ head: Int, of speaker: Int?) -> Bool {
    guard ["he", "she"].contains(tree.lower[head]), let speaker,
      cast.members[speaker].kind == .person
    else { return false }
    return cast.members[speaker].gender != (tree.lower[head] == "he" ? .female : .male)
  }

  /// Nobody whom a pronoun names as the speaker calls himself by his name in his own words.
  private func speaksOfItself(_ attribution: Attribution) -> Bool {
    let tree = view.trees[attribution.sentence]
    guard attribution.isDirect, let speaker = attribution.speaker,
      let head = attribution.sourceHead,
      ["he", "she"].contains(tree.lower[head])
    else { return false }
    return cast.mentions[tree.index].indices.contains { index in
      let mention = cast.mentions[tree.index][index]
      return mention.form == .name && cast.referents[tree.index][index] == [speaker]
        && attribution.content.contains { $0.overlaps(tree[mention.head].range) }
    }
  }

  private func isBehindCaption(_ sentence: Int) -> Bool {
    sentence > 0 && view.kinds[sentence - 1] == .caption && view.kinds[sentence] != .caption
  }
}
