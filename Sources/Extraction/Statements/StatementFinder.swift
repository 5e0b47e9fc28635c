import Dossier
import Language

/// Finds who said what, in whose words: attributions of speech to a known speaker, as claims.
struct StatementFinder: Sendable {
  let view: ArticleView
  let cast: Cast
  let lexicon: StatementLexicon
  let anchor: TimeAnchor
  let newsDay: TimeSpan

  func statements() -> [StatementClaim] {
    let attributions = AttributionFinder(view: view, cast: cast, lexicon: lexicon).attributions()
      .filter {
        $0.kind == .speech && $0.isAsserted && $0.isWhole && !$0.isQuoted && $0.speaker != nil
      }
    return attributions.indices.flatMap { index -> [StatementClaim] in
      isRetold(attributions, index) ? [] : claims(attributions[index])
    }
  }

  /// Of a speaker's speech about his own speech the outer is kept with its whole content.
  private func isRetold(_ attributions: [Attribution], _ index: Int) -> Bool {
    let inner = attributions[index]
    let near = max(0, index - 8)..<min(attributions.count, index + 8)
    return near.contains { other in
      let outer = attributions[other]
      guard other != index, outer.sentence == inner.sentence, outer.speaker == inner.speaker,
        !inner.content.isEmpty
      else { return false }
      return inner.content.allSatisfy { range in
        outer.content.contains {
          $0 != range && $0.lowerBound <= range.lowerBound && $0.upperBound >= range.upperBound
        }
      }
    }
  }

  // MARK: Claims

  /// The content, and each later quotation that goes on with it: outlets cut them differently.
  private func claims(_ attribution: Attribution) -> [StatementClaim] {
    var result: [StatementClaim] = []
    if !attribution.content.isEmpty {
      result += [claim(attribution, attribution.content, isDirect: attribution.isDirect)]
        .compactMap(\.self)
    }
    for continuation in attribution.continuations {
      result += [claim(attribution, [continuation.range], isDirect: true)].compactMap(\.self)
    }
    return result
  }

  private func claim(
    _ attribution: Attribution, _ ranges: [Range<Int>], isDirect: Bool
  ) -> StatementClaim? {
    guard let speaker = attribution.speaker else { return nil }
    let wording = StatementWording(view: view)
    let content = wording.content(ranges, isDirect: isDirect)
    guard content.split(separator: " ").count >= (isDirect ? 2 : 3) else { return nil }
    let trees = view.trees(near: attribution.sentence, in: ranges)
    let behalf = SpokenFor(cast: cast, lexicon: lexicon)
      .body(behind: attribution, in: view.trees[attribution.sentence])
    let reader = StanceReader(cast: cast, lexicon: lexicon, speaker: speaker, body: behalf)
    return StatementClaim(
      speaker: speaker, onBehalfOf: behalf, cue: attribution.cue, content: content,
      direct: isDirect, medium: attribution.medium, addressee: attribution.addressee,
      time: time(of: attribution, ranges), about: about(speaker, ranges, trees),
      stance: attribution.stance ?? reader.stance(of: ranges, in: trees),
      evidence: wording.evidence(
        view.trees[attribution.sentence].sentence.range, attribution.source, ranges))
  }

  private func time(of attribution: Attribution, _ content: [Range<Int>]) -> TimeSpan {
    let home = view.trees[attribution.sentence]
    let verb = attribution.cueToken
    let attachment = TimeAttachment(tree: home, expressions: view.times[home.index])
    let predication = Predication(
      entry: 0, trigger: verb, verb: verb, obliques: ArgumentReader(tree: home).obliques(of: verb))
    let reading = home.verbReading(at: verb)
    if let expression = attachment.expression(for: predication),
      !content.contains(where: { $0.overlaps(expression.range) })
    {
      return anchor.span(of: expression, tense: .past, narrative: nil)
    }
    return reading.isPerfect || reading.modality != .real ? .unknown : newsDay
  }

  private func about(_ speaker: Int, _ content: [Range<Int>], _ trees: [SyntaxTree]) -> [Int] {
    var found: Set<Int> = []
    for tree in trees {
      for (index, mention) in cast.mentions[tree.index].enumerated() {
        let range = tree[mention.head].range
        guard content.contains(where: { $0.overlaps(range) }) else { continue }
        found.formUnion(cast.referents[tree.index][index])
      }
    }
    return found.subtracting([speaker]).sorted()
  }
}

extension ArticleView {
  /// The sentences around `sentence` into which the ranges reach.
  func trees(near sentence: Int, in ranges: [Range<Int>]) -> [SyntaxTree] {
    let near = max(0, sentence - 60)..<min(trees.count, sentence + 60)
    return near.map { trees[$0] }.filter { tree in
      ranges.contains { $0.overlaps(tree.sentence.range) }
    }
  }
}
