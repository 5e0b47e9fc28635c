/// Knows a picture's caption by its grammar: one sentence in the present tense, with a day.
struct CaptionShape: Sendable {
  private let verbs: Set<String>
  private let narrative: Set<String>

  init(_ rules: SegmentRules) {
    verbs = Set(rules.captionVerbs)
    narrative = Set(rules.narrativeWords)
  }

  /// Scalars of the longest caption that is known by its shape alone.
  private static let longest = 320

  /// `isSetApart`: between the headline and the report, where a yearless day is enough.
  func holds(_ scalars: [Unicode.Scalar], _ piece: Piece, isSetApart: Bool) -> Bool {
    guard piece.endsSentence, piece.length <= CaptionShape.longest,
      (6...50).contains(piece.words), !piece.folded.bytes.contains(UInt8(ascii: "\""))
    else { return false }
    let words = Words.split(scalars, piece.range)
    // A dateline opens a report.
    guard scalars[piece.range.lowerBound] != "(" else { return false }
    guard isOneSentence(scalars, piece.range, words) else { return false }
    guard isPresent(words) else { return isSetApart && isVerbless(words) && hasDay(words) }
    let dates = FullDateScanner().dates(in: scalars[piece.range])
    if let last = dates.last, piece.length - last.range.upperBound <= 25 { return true }
    return isSetApart && (hasDay(words) || !dates.isEmpty)
  }

  private func tells(_ words: [Word]) -> Bool {
    words.contains { word in
      let lower = word.text.lowercased()
      // "May" is a month here, "may" is not.
      return narrative.contains(lower)
        && !(word.isCapitalized && CalendarMonth.number(lower) != nil)
    }
  }

  private func isPresent(_ words: [Word]) -> Bool {
    let lower = words.map { $0.text.lowercased() }
    guard !tells(words) else { return false }
    var hasVerb = false
    for (index, word) in lower.enumerated().dropFirst() {
      let isPassive = ["is", "are", "being"].contains(lower[index - 1])
      if verbs.contains(word) || (isPassive && isParticiple(word)) { hasVerb = true }
      // "hosted by" and "an undisclosed place" describe; a bare "hosted" tells what happened.
      let isAdjective = ["a", "an", "the", "his", "her", "their"].contains(lower[index - 1])
      let describes = isAdjective || (index + 1 < lower.count && lower[index + 1] == "by")
      if word.utf8.count > 4, word.hasSuffix("ed"), !isPassive, !describes { return false }
    }
    return hasVerb
  }

  private static let conjunctions: Set<String> = [
    "and", "of", "the", "with", "de", "von", "van", "al",
  ]
  private static let places: Set<String> = [
    "at", "in", "on", "during", "outside", "inside", "near", "after", "before", "beside",
  ]

  /// "The foreign ministers of Norland and Sudmark in Bern on May 3.": names, then a place, and
  /// nothing that happens.
  private func isVerbless(_ words: [Word]) -> Bool {
    let lower = words.map { $0.text.lowercased() }
    guard !tells(words), !lower.contains(where: { ["is", "are"].contains($0) }),
      !lower.contains(where: { $0.utf8.count > 4 && $0.hasSuffix("ed") })
    else { return false }
    guard let capital = words.dropFirst().firstIndex(where: \.isCapitalized),
      let place = lower.firstIndex(where: CaptionShape.places.contains), place >= 1, place <= 16
    else { return false }
    // A lower-case noun ("the foreign ministers of") is no verb before the first name.
    return words[..<place].enumerated().allSatisfy { index, word in
      word.isCapitalized || CaptionShape.conjunctions.contains(word.text)
        || (lower[0] == "the" && index < 4) || (place == 1 && capital > 0)
    }
  }

  private func isParticiple(_ word: String) -> Bool {
    ["ed", "en", "wn", "ing"].contains { word.hasSuffix($0) }
  }

  /// "March 18", "18 March", "Tuesday".
  private func hasDay(_ words: [Word]) -> Bool {
    for (index, word) in words.enumerated() where word.isCapitalized {
      if CalendarMonth.weekday(word.text) != nil { return true }
      guard CalendarMonth.number(word.text) != nil else { continue }
      let neighbours = [index - 1, index + 1].filter(words.indices.contains).map { words[$0].text }
      if neighbours.contains(where: { Int($0) != nil }) { return true }
    }
    return false
  }

  /// No full stop behind a word of four letters or more before the end ("Gen." and "U.S." are
  /// abbreviations).
  private func isOneSentence(
    _ scalars: [Unicode.Scalar], _ range: Range<Int>, _ words: [Word]
  ) -> Bool {
    !words.dropLast().contains { word in
      word.text.count > 3 && scalars[word.range.upperBound] == "."
        && word.range.upperBound + 1 < range.upperBound
        && scalars[word.range.upperBound + 1] == " " && CalendarMonth.number(word.text) == nil
    }
  }
}
