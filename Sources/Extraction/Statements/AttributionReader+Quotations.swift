import Dossier
import Language

/// Quotations that the tree hangs on no cue: what stands right before and behind them tells whose
/// they are.
extension AttributionReader {
  /// As far from a quotation as its cue can stand, in words.
  private static let reach = 14

  private struct Claimed {
    var cue: Int
    var source: Source
    var content: Content
  }

  func takeLoose(_ found: inout [Attribution]) {
    for quote in quotes {
      let isTaken = found.contains { attribution in
        attribution.kind == .speech && !attribution.isQuoted
          && attribution.content.contains { $0.overlaps(quote.range) }
      }
      guard !isTaken, isSpeech(quote),
        let claimed = behind(quote, found) ?? before(quote) ?? introduced(quote)
      else { continue }
      let index = found.firstIndex {
        $0.cueToken == claimed.cue && $0.kind == .speech && !$0.isQuoted
      }
      if let index {
        found[index].content += claimed.content.ranges
        found[index].content.sort { $0.lowerBound < $1.lowerBound }
        found[index].isDirect = found[index].isDirect && claimed.content.isDirect
        found[index].frame = nil
      } else {
        found.append(
          attribution(
            claimed.cue, tree[claimed.cue].lemma.lowercased(), .speech, nil, claimed.source,
            claimed.content))
      }
    }
  }

  /// Set off by a mark, and no title.
  private func isSpeech(_ quote: Quotation) -> Bool {
    let words = tree.words.filter { quote.range.overlaps(tree[$0].range) }
    return words.count >= 2 && !isCapitalized(words) && (isStopped(quote) || quote.isLeftOpen)
  }

  /// “…,” wrote Berg. “…,” Berg wrote in May.
  private func behind(_ quote: Quotation, _ found: [Attribution]) -> Claimed? {
    guard !quote.isLeftOpen,
      let first = tree.words.first(where: {
        tree[$0].range.lowerBound >= quote.range.upperBound
      }),
      let cue = (first..<min(first + Self.reach, tree.count)).first(where: isSpeechCue),
      VerbForm(token: tree[cue]) != .gerund,
      !(first..<cue).contains(where: {
        isQuoted($0) || [":", ";", "."].contains(tree[$0].text) || tree[$0].tag == .verb
      }),
      let source = source(of: cue), abs(source.head - cue) <= Self.reach
    else { return nil }
    let isWhole = !endsWithComma(quote)
    if isWhole, found.contains(where: { $0.cueToken == cue && !$0.content.isEmpty }) { return nil }
    let words = tree.words.filter { tree[$0].range.lowerBound < quote.range.upperBound }
    guard let start = words.first(where: { quote.range.overlaps(tree[$0].range) }) else {
      return nil
    }
    let isPart =
      start > 0 && !opensWithCapital(start) && !words.contains(where: isSpeechCue)
      && !(0..<start).contains { tree[$0].text == ":" }
    let whole = isPart ? content([words]) : nil
    return Claimed(
      cue: cue, source: source,
      content: whole ?? Content(ranges: [quote.range], isDirect: true))
  }

  private func endsWithComma(_ quote: Quotation) -> Bool {
    let end = quote.range.upperBound
    return view.scalars[end - 1] == ","
      || end + 1 < view.scalars.count && view.scalars[end + 1] == ","
  }

  /// Berg responds to them with, “…”
  private func before(_ quote: Quotation) -> Claimed? {
    guard let first = tree.words.first(where: { quote.range.overlaps(tree[$0].range) }),
      let last = (0..<first).last(where: { tree.isWord($0) }),
      (last + 1..<first).contains(where: { [",", ":"].contains(tree[$0].text) }),
      let cue = (max(0, last - Self.reach)...last).last(where: isSpeechCue), cue < first,
      let source = source(of: cue)
    else { return nil }
    // "said that in the end, “…”": the clause begins before the quotation.
    let that = (cue + 1..<first).first {
      tree.lower[$0] == "that" && tree[$0].tag == .subordinatingConjunction
    }
    let whole = that.flatMap { that in
      content([
        tree.words.filter { $0 >= that && tree[$0].range.lowerBound < quote.range.upperBound }
      ])
    }
    return Claimed(
      cue: cue, source: source,
      content: whole ?? Content(ranges: [quote.range], isDirect: true))
  }

  /// This is Berg in December: “…” The person of whom the words before a colon tell.
  private func introduced(_ quote: Quotation) -> Claimed? {
    guard let first = tree.words.first(where: { quote.range.overlaps(tree[$0].range) }),
      let last = (0..<first).last(where: { tree.isWord($0) }),
      !(0..<first).contains(where: isQuoted),
      (last + 1..<first).contains(where: { tree[$0].text == ":" })
    else { return nil }
    let subject = tree.sentence.root.flatMap { self.subject(of: $0) }
    let named = tree.sentence.names.last { $0.kind == .person && $0.tokens.upperBound <= last + 1 }
    let heads = [subject, named?.tokens.first].compactMap(\.self).filter { $0 <= last }
    let sources = heads.compactMap { source(head: $0, without: nil) }
    guard
      let source = sources.first(where: { source in
        source.speaker.map { cast.members[$0].kind == .person } ?? false
      })
    else { return nil }
    return Claimed(
      cue: last, source: source, content: Content(ranges: [quote.range], isDirect: true))
  }

  private func isSpeechCue(_ word: Int) -> Bool {
    guard tree[word].tag == .verb, !isQuoted(word) else { return false }
    return lexicon.cues(for: tree[word].lemma.lowercased()).contains {
      $0.kind == nil && $0.with == nil && ($0.content.contains(.clause) || $0.content == [.quoted])
    }
  }
}
