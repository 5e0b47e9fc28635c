/// Tells the tense in which a time expression's clause is told, from the words around it alone.
///
/// It looks back from the expression for the nearest word that shows a tense, as verbs mostly stand
/// before what they are about ("said on Tuesday that talks will resume on Friday"), and then ahead;
/// never beyond the sentence. Where a parse is at hand the governing verb is the better witness.
public struct TenseReader: Sendable {
  private enum Cue { case future, past, present, participle }

  private let vocabulary: TimeVocabulary
  private let future: Set<Int>
  private let past: Set<Int>
  private let present: Set<Int>
  private let notPast: Set<Int>
  private let deadlines: Set<Int>
  private let have: Set<Int>
  private let infinitive: Int
  private let notVerbs: Set<Int>
  private let be: Set<Int>
  private let stops: Set<Int>
  /// "is to": the second word by the first.
  private let futurePairs: [[Int]]

  /// Tokens on either side that are looked at.
  private static let reach = 80

  public init(rules: TimeRules) throws(TimeRuleError) {
    var vocabulary = try TimeVocabulary(rules)
    func indexes(_ words: [String]) throws(TimeRuleError) -> Set<Int> {
      var indexes: Set<Int> = []
      for word in words where !word.contains(" ") { indexes.insert(try vocabulary.add(word)) }
      return indexes
    }
    future = try indexes(rules.tense.future)
    past = try indexes(rules.tense.past)
    present = try indexes(rules.tense.present)
    notPast = try indexes(rules.tense.notPast)
    be = try indexes(rules.tense.passive)
    deadlines = try indexes(rules.tense.deadlines)
    infinitive = try vocabulary.add(rules.tense.infinitive)
    notVerbs = try indexes(rules.tense.notVerbs)
    have = try indexes(rules.tense.perfect)
    var pairs: [[Int]] = []
    for phrase in rules.tense.future where phrase.contains(" ") {
      var pair: [Int] = []
      for word in phrase.split(separator: " ") { pair.append(try vocabulary.add(String(word))) }
      pairs.append(pair)
    }
    futurePairs = pairs
    stops = try indexes([".", "!", "?", ";"])
    self.vocabulary = vocabulary
  }

  /// The tense for each of the expressions, which were found in the same text and stand in order.
  public func tenses(
    of expressions: [TimeExpression], in text: ArraySlice<Unicode.Scalar>
  ) -> [Tense] {
    let tokens = TimeScanner.tokens(of: text, vocabulary: vocabulary)
    var index = 0
    return expressions.map { expression in
      while index < tokens.count, tokens[index].start < expression.range.lowerBound { index += 1 }
      var end = index
      while end < tokens.count, tokens[end].start < expression.range.upperBound { end += 1 }
      return tense(before: index, after: end, tokens)
    }
  }

  private func tense(before start: Int, after end: Int, _ tokens: [TimeToken]) -> Tense {
    if isDeadline(behind: end, tokens) { return .future }
    var index = start - 1
    while index >= max(0, start - TenseReader.reach), !endsSentence(index, tokens) {
      if let tense = tense(at: index, tokens) { return tense }
      if isInfinitive(index, tokens) { return .unknown }
      index -= 1
    }
    index = end
    while index < min(tokens.count, end + TenseReader.reach), !endsSentence(index, tokens) {
      if let tense = tense(at: index, tokens, isAhead: true) { return tense }
      index += 1
    }
    return .unknown
  }

  /// Whether the expression tells the day of the noun behind it ("the May 1 troop deadline").
  private func isDeadline(behind end: Int, _ tokens: [TimeToken]) -> Bool {
    var index = end
    while index < tokens.count, index < end + 4, tokens[index].kind == .word {
      if deadlines.contains(tokens[index].word) { return true }
      index += 1
    }
    return false
  }

  private func endsSentence(_ index: Int, _ tokens: [TimeToken]) -> Bool {
    if tokens[index].kind == .paragraphEnd { return true }
    guard tokens[index].word >= 0, stops.contains(tokens[index].word) else { return false }
    // "U.S." and "Mr." do not end one.
    let isInitial = index > 0 && tokens[index - 1].end - tokens[index - 1].start <= 2
    return !isInitial
  }

  private func tense(at index: Int, _ tokens: [TimeToken], isAhead: Bool = false) -> Tense? {
    switch cue(at: index, tokens) {
    case .future: return .future
    case .present:
      let isPair =
        isAhead && index + 1 < tokens.count
        && (isFuturePair(index, tokens)
          || have.contains(tokens[index].word)
            && tokens[index + 1].form.contains(.participle))
      guard isPair else { return .present }
      return isFuturePair(index, tokens) ? .future : .perfect
    case .past: return isFuturePair(index, tokens) ? .future : participle(at: index, tokens)
    case .participle: return participle(at: index, tokens)
    case nil: return nil
    }
  }

  /// "has been held" is the perfect, "is to be held" the future; a verb of its own is the past.
  private func participle(at index: Int, _ tokens: [TimeToken]) -> Tense? {
    for back in 1...3 where index - back >= 0 {
      let before = index - back
      if have.contains(tokens[before].word) { return .perfect }
      switch cue(at: before, tokens) {
      case .future: return .future
      case .past, .participle, .present: return .past
      case nil: break
      }
      guard be.contains(tokens[before].word) || before > 0 && isFuturePair(before - 1, tokens)
      else { return .past }
    }
    return .past
  }

  private func cue(at index: Int, _ tokens: [TimeToken]) -> Cue? {
    let token = tokens[index]
    if token.word >= 0 {
      if isFuturePair(index, tokens) || isFuturePair(index - 1, tokens) { return .future }
      if future.contains(token.word) { return .future }
      if past.contains(token.word) { return .past }
      if present.contains(token.word) { return .present }
      if notPast.contains(token.word) { return nil }
    }
    return token.form.contains(.participle) ? .participle : nil
  }

  /// "to discuss": its time is that of the verb above, which the words alone do not show.
  private func isInfinitive(_ index: Int, _ tokens: [TimeToken]) -> Bool {
    guard tokens[index].word == infinitive, index + 1 < tokens.count,
      !isFuturePair(index - 1, tokens)
    else { return false }
    let next = tokens[index + 1]
    return next.kind == .word && next.form.isDisjoint(with: [.capital, .plural, .participle])
      && !notVerbs.contains(next.word)
  }

  private func isFuturePair(_ index: Int, _ tokens: [TimeToken]) -> Bool {
    guard index >= 0, index + 1 < tokens.count, tokens[index].word >= 0 else { return false }
    return futurePairs.contains { $0 == [tokens[index].word, tokens[index + 1].word] }
  }
}
