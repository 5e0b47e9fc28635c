/// Tries patterns at a token.
///
/// Optional elements make it try again, so a pattern costs at most two to the number of its
/// optional elements; patterns are short and their number does not depend on the text.
struct TimeMatcher {
  /// The expression that begins at a token, as the layers before left it.
  struct Item {
    /// Index behind its last token.
    var end: Int
    var reference: TimeReference
  }

  let tokens: [TimeToken]
  let vocabulary: TimeVocabulary
  /// For each token the item that begins there.
  var items: [Item?]
  /// Values kept by the pattern that is being tried.
  private(set) var kept = [TimeBinding](repeating: .nothing, count: TimePattern.mostSlots)
  private var opens = 0
  private var closes = 0

  init(tokens: [TimeToken], vocabulary: TimeVocabulary) {
    self.tokens = tokens
    self.vocabulary = vocabulary
    items = Array(repeating: nil, count: tokens.count)
  }

  /// The tokens of the expression, where the pattern matches at this token.
  mutating func match(_ pattern: TimePattern, at start: Int) -> Range<Int>? {
    for slot in pattern.slots.indices { kept[slot] = .nothing }
    opens = start
    closes = -1
    guard let end = match(pattern.elements[...], at: start) else { return nil }
    let close = closes >= 0 ? closes : end
    return opens < close ? opens..<close : nil
  }

  private mutating func match(_ rest: ArraySlice<TimePattern.Element>, at index: Int) -> Int? {
    guard let element = rest.first else { return index }
    switch element.match {
    case .opensExpression:
      opens = index
      return match(rest.dropFirst(), at: index)
    case .closesExpression:
      closes = index
      return match(rest.dropFirst(), at: index)
    case .notAhead(let match):
      guard take(match, at: index) == nil else { return nil }
      return self.match(rest.dropFirst(), at: index)
    case .notBehind(let match):
      guard take(match, at: index - 1) == nil else { return nil }
      return self.match(rest.dropFirst(), at: index)
    default: break
    }
    if let (end, value) = take(element.match, at: index) {
      if let slot = element.slot { kept[slot] = value }
      if let found = match(rest.dropFirst(), at: end) { return found }
      if let slot = element.slot { kept[slot] = .nothing }
    }
    return element.isOptional ? match(rest.dropFirst(), at: index) : nil
  }

  private func take(_ match: TimeMatch, at index: Int) -> (end: Int, value: TimeBinding)? {
    if case .form(.edge) = match { return isEdge(index) ? (index, .nothing) : nil }
    guard tokens.indices.contains(index) else { return nil }
    let token = tokens[index]
    switch match {
    case .words(let words):
      return words.contains(token.word) && token.word >= 0 ? (index + 1, .nothing) : nil
    case .entry(let name):
      return takeEntry(name, at: index)
    case .form(.count):
      return takeCount(at: index)
    case .form(let form):
      return takeForm(form, token).map { (index + 1, .number($0)) }
    case .time:
      return items[index].map { ($0.end, .reference($0.reference)) }
    default:
      return nil
    }
  }

  private func isEdge(_ index: Int) -> Bool {
    !tokens.indices.contains(index) || tokens[index].kind == .paragraphEnd
  }

  private func takeEntry(_ name: Int, at index: Int) -> (end: Int, value: TimeBinding)? {
    let word = tokens[index].word
    guard word >= 0 else { return nil }
    for phrase in vocabulary.phrases[name] where phrase.words[0] == word {
      let end = index + phrase.words.count
      guard end <= tokens.count else { continue }
      let isThere = zip(index..<end, phrase.words).allSatisfy { tokens[$0].word == $1 }
      if isThere { return (end, .number(phrase.value)) }
    }
    guard let value = vocabulary.values[name][word] else { return nil }
    if vocabulary.capitals[name].contains(word), !tokens[index].form.contains(.capital) {
      return nil
    }
    return (index + 1, .number(value))
  }

  /// "12", "twelve", "twenty-one".
  private func takeCount(at index: Int) -> (end: Int, value: TimeBinding)? {
    if let number = takeForm(.number, tokens[index]) { return (index + 1, .number(number)) }
    guard let numerals = vocabulary.classIndex(named: "numeral"),
      let (end, first) = takeEntry(numerals, at: index), case .number(let tens) = first
    else { return nil }
    guard tens >= 20, tens % 10 == 0, end + 1 < tokens.count, tokens[end].word == vocabulary.hyphen,
      let (last, second) = takeEntry(numerals, at: end + 1), case .number(let ones) = second,
      ones < 10
    else { return (end, first) }
    return (last, .number(tens + ones))
  }

  private func takeForm(_ form: TimeClass, _ token: TimeToken) -> Int? {
    switch form {
    case .capital: return token.form.contains(.capital) ? 1 : nil
    case .plural: return token.form.contains(.plural) ? 1 : nil
    case .participle: return token.form.contains(.participle) ? 1 : nil
    case .small: return token.kind == .word && !token.form.contains(.capital) ? 1 : nil
    case .attached: return token.form.contains(.attached) ? 1 : nil
    case .quantity: return token.kind == .number ? token.number : nil
    default: return token.kind == .number ? takeNumber(form, token) : nil
    }
  }

  private func takeNumber(_ form: TimeClass, _ token: TimeToken) -> Int? {
    let number = token.number
    let isPlain = token.form.isDisjoint(with: [.quantity, .ordinal, .decade])
    switch form {
    case .year:
      return isPlain && token.digits == 4 && (1500...2100).contains(number) ? number : nil
    case .unroundYear:
      let isYear = token.digits == 4 && (1800...2060).contains(number)
      return isPlain && isYear && number % 100 != 0 ? number : nil
    case .day:
      let isDay = token.form.isDisjoint(with: [.quantity, .decade]) && token.digits <= 2
      return isDay && (1...31).contains(number) ? number : nil
    case .monthNumber:
      return isPlain && token.digits <= 2 && (1...12).contains(number) ? number : nil
    case .shortYear:
      return isPlain && token.digits == 2 && !(10..<60).contains(number) ? number : nil
    case .twoDigits: return isPlain && token.digits == 2 ? number : nil
    case .number: return isPlain && token.digits <= 3 ? number : nil
    case .decade: return token.form.contains(.decade) ? number : nil
    case .nth: return token.form.contains(.ordinal) ? number : nil
    default: return nil
    }
  }
}
