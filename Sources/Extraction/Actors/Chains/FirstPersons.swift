import Dossier
import Language

/// Who says "I" and who is "you": the source of a quotation, and whoever is asked in an interview.
struct FirstPersons: Sendable {
  let view: ArticleView
  let lexicon: PersonLexicon
  let attributions: [Attribution]

  static let singular: Set<String> = ["i", "me", "my", "mine", "myself"]
  static let addressed: Set<String> = ["you", "your", "yours", "yourself"]
  static let plural: Set<String> = ["we", "us", "our", "ours", "ourselves"]
  static let words = singular.union(addressed).union(plural)

  private struct Place: Hashable {
    var segment: Int
    var paragraph: Int
  }

  func resolve(_ builder: inout ChainBuilder) {
    let quoted = quotedWords()
    let turns = InterviewTurns(view: view, lexicon: lexicon)
    let asked = turns.isInterview ? turns.asked(builder) : nil
    let speakers = speakers(builder)
    for sentence in builder.mentions.indices {
      let tree = view.trees[sentence]
      for (index, mention) in builder.mentions[sentence].enumerated()
      where mention.form == .pronoun {
        let word = tree.lower[mention.head]
        let isI = Self.singular.contains(word)
        guard isI || Self.addressed.contains(word) else { continue }
        if quoted[sentence][mention.head] {
          if isI, let chain = speaker(of: tree[mention.head].range.lowerBound, sentence, speakers) {
            builder.add(sentence, index, to: chain)
          }
        } else if let asked, isI != turns.isQuestion(sentence) {
          builder.add(sentence, index, to: asked)
        }
      }
    }
  }

  private struct Speech {
    var content: Range<Int>
    var chain: Int
    var place: Place
  }

  private func mention(at head: Int, _ mentions: [ChainMention]) -> Int? {
    mentions.firstIndex { $0.head == head }
      ?? mentions.firstIndex { $0.form == .name && $0.tokens.contains(head) }
  }

  /// Where the source of a quotation is told: sentence and mention, by each sentence that holds
  /// quoted words of it.
  func speakerMentions(_ mentions: [[ChainMention]]) -> [Int: [(sentence: Int, index: Int)]] {
    var found: [Int: [(sentence: Int, index: Int)]] = [:]
    for attribution in attributions where attribution.isDirect && !attribution.isQuoted {
      guard let head = attribution.sourceHead,
        let index = mention(at: head, mentions[attribution.sentence])
      else { continue }
      for sentence in [attribution.sentence] + attribution.continuations.map(\.sentence) {
        found[sentence, default: []].append((attribution.sentence, index))
      }
    }
    return found
  }

  private func place(_ sentence: Int) -> Place {
    Place(
      segment: view.segmentIndexes[sentence], paragraph: view.trees[sentence].sentence.paragraph)
  }

  private func speakers(_ builder: ChainBuilder) -> [Speech] {
    var found: [Speech] = []
    for attribution in attributions where attribution.isDirect && !attribution.isQuoted {
      guard let head = attribution.sourceHead,
        let index = mention(at: head, builder.mentions[attribution.sentence]),
        let chain = builder.chainOf[attribution.sentence][index]
      else { continue }
      let place = place(attribution.sentence)
      for range in attribution.content {
        found.append(Speech(content: range, chain: chain, place: place))
      }
      for more in attribution.continuations {
        found.append(Speech(content: more.range, chain: chain, place: self.place(more.sentence)))
      }
    }
    return found.sorted { $0.content.lowerBound < $1.content.lowerBound }
  }

  /// Who says the words at `offset`: the source of the quotation that holds it, or the one who
  /// speaks in the same paragraph.
  private func speaker(of offset: Int, _ sentence: Int, _ speeches: [Speech]) -> Int? {
    // Speeches stand in order; the last that begins before the offset is the one to look at.
    var low = 0
    var high = speeches.count
    while low < high {
      let middle = (low + high) / 2
      if speeches[middle].content.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    let near = speeches[max(0, low - 3)..<min(speeches.count, low + 2)]
    if let exact = near.last(where: { $0.content.contains(offset) }) { return exact.chain }
    let home = place(sentence)
    let there = Set(near.filter { $0.place == home }.map(\.chain))
    return there.count == 1 ? there.first : nil
  }

  /// Which words stand between quotation marks; a mark left open ends with its paragraph.
  func quotedWords() -> [[Bool]] {
    var isOpen = false
    var last: Place?
    return view.trees.indices.map { sentence in
      let here = place(sentence)
      if here != last { isOpen = false }
      last = here
      return view.trees[sentence].sentence.tokens.map { token in
        switch token.text {
        case "“", "«", "``": isOpen = true
        case "”", "»", "''": isOpen = false
        case "\"": isOpen.toggle()
        default: break
        }
        return isOpen
      }
    }
  }
}
