/// Knows a line that sells something: it speaks to the reader, names a price or a shop, calls out,
/// and reports nothing.
struct Pitch: Sendable {
  private let imperatives: Set<String>
  private let objects: Set<String>
  private let offers: Set<String>
  private let houses: Set<String>
  private let reports: Set<String>
  private let narrative: Set<String>

  init(_ rules: SegmentRules) {
    imperatives = Set(rules.pitch.imperatives)
    objects = Set(rules.pitch.objects)
    offers = Set(rules.pitch.offers)
    houses = Set(rules.pitch.houses)
    reports = Set(rules.pitch.reports)
    narrative = Set(rules.narrativeWords)
  }

  /// Scalars and words of the longest line that is judged: paragraphs of news are longer.
  private static let longest = 400
  private static let mostWords = 60

  private static let second: Set<String> = ["you", "your", "yours", "you're", "you'll", "yourself"]
  private static let first: Set<String> = ["we", "our", "ours", "us", "we've", "we're", "we'll"]
  private static let priceHeads: Set<String> = ["from", "only", "just"]

  /// How much a line looks like an offer: 2 and more is one where an advert is to be expected, 0
  /// and less is none. Nil for what reports something or is too long.
  func score(_ scalars: [Unicode.Scalar], _ piece: Piece) -> Int? {
    guard piece.length <= Pitch.longest, piece.words <= Pitch.mostWords else { return nil }
    // What somebody is quoted with tells nothing of the line.
    let open = unquoted(scalars, piece.range)
    let words = open.flatMap { Words.split(scalars, $0) }
    let lower = words.map { $0.text.lowercased().replacing("’", with: "'") }
    guard !words.isEmpty, !lower.contains(where: reports.contains) else { return nil }
    var score = 0
    if lower.contains(where: Pitch.second.contains) { score += 2 }
    if lower.contains(where: Pitch.first.contains) { score += 1 }
    if open.contains(where: { scalars[$0].contains("!") }) { score += 2 }
    if open.contains(where: { scalars[$0].contains("?") }) { score += 1 }
    if invites(scalars, words, lower) { score += 2 }
    score += min(2, Set(lower).intersection(offers).count)
    if hasPrice(scalars, words, lower) { score += 1 }
    if zip(words, lower).contains(where: { $0.isCapitalized && houses.contains($1) }) { score += 1 }
    if opensWithName(scalars, words) { score += 1 }
    return score
  }

  /// The parts of a line outside quotation marks.
  private func unquoted(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    var isQuoted = false
    for index in range {
      let opens = scalars[index] == "“" || (scalars[index] == "\"" && !isQuoted)
      let closes = scalars[index] == "”" || (scalars[index] == "\"" && isQuoted)
      if opens, !isQuoted {
        if start < index { parts.append(start..<index) }
        isQuoted = true
      } else if closes, isQuoted {
        start = index + 1
        isQuoted = false
      }
    }
    if !isQuoted, start < range.upperBound { parts.append(start..<range.upperBound) }
    return parts
  }

  /// A clause that opens with a verb for the reader ("Book your seat", "Plumair: fly to …").
  private func invites(
    _ scalars: [Unicode.Scalar], _ words: [Word], _ lower: [String]
  ) -> Bool {
    for index in words.indices where imperatives.contains(lower[index]) {
      guard index + 1 < words.count else { continue }
      let next = lower[index + 1]
      guard objects.contains(next) || Pitch.second.contains(next) else { continue }
      if index > 0 {
        let gap = scalars[words[index - 1].range.upperBound..<words[index].range.lowerBound]
        guard gap.contains(where: { [".", "!", "?", ":", "—", "–"].contains($0) }) else { continue }
      }
      let clause = lower[index...].prefix(12)
      if !clause.contains(where: { narrative.contains($0) && !Pitch.second.contains($0) }) {
        return true
      }
    }
    return false
  }

  /// "from 89 marks", "only $5", "half off".
  private func hasPrice(_ scalars: [Unicode.Scalar], _ words: [Word], _ lower: [String]) -> Bool {
    zip(lower.indices, lower.indices.dropFirst()).contains { head, next in
      let isNumber = Int(words[next].text) != nil
      if Pitch.priceHeads.contains(lower[head]), isNumber {
        // "from 1991" is a year.
        return !(1800...2199).contains(Int(words[next].text) ?? 0)
      }
      return lower[next] == "off" && (Int(words[head].text) != nil || lower[head] == "half")
    }
  }

  /// A firm's name and a stop: "Quill & Sons: …", "Quill Motors. …".
  private func opensWithName(_ scalars: [Unicode.Scalar], _ words: [Word]) -> Bool {
    for (word, next) in zip(words, words.dropFirst()).prefix(5) {
      guard word.isCapitalized else { return false }
      let gap = scalars[word.range.upperBound..<next.range.lowerBound]
      if gap.contains(":") || (gap.contains(".") && word.text.count > 3) { return true }
    }
    return false
  }
}
