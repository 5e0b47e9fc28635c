/// What one element of a pattern asks of the text.
indirect enum TimeMatch: Sendable {
  /// One of these words or marks.
  case words([Int])
  /// A word or phrase of a vocabulary class.
  case entry(Int)
  case form(TimeClass)
  /// An expression that an earlier layer found.
  case time
  case notAhead(TimeMatch)
  case notBehind(TimeMatch)
  case opensExpression
  case closesExpression
}

/// Classes of tokens that need no list of words.
enum TimeClass: String, Sendable, CaseIterable {
  /// Four digits, 1500 to 2100.
  case year
  /// A year that can only be told apart from a number by what stands around it: no round hundred.
  case unroundYear = "unround"
  /// A day of the month, 1 to 31, also "1st".
  case day
  /// A month as a number, 1 to 12.
  case monthNumber = "mm"
  /// Two digits.
  case twoDigits = "yy"
  /// Two digits that are hardly anything but a year: 60 to 99, 00 to 09.
  case shortYear = "shortyear"
  /// A whole number up to 999 in digits, or a word of the vocabulary's class `numeral`.
  case count
  /// A whole number up to 999 in digits.
  case number
  /// Any number.
  case quantity
  /// "1990s", "80s".
  case decade
  /// "19th", as a number.
  case nth
  case capital
  case plural
  case participle
  /// A word in small letters.
  case small
  /// Where a paragraph, or the text, begins or ends.
  case edge
  /// A token that follows without white space.
  case attached
}

/// A row of elements, compiled.
struct TimePattern: Sendable {
  struct Element: Sendable {
    var match: TimeMatch
    var isOptional = false
    /// Where the value is kept; nil where it is not.
    var slot: Int?
  }

  private(set) var elements: [Element] = []
  /// Names of the kept values, by slot.
  private(set) var slots: [String] = []
  private(set) var hasBrackets = false

  static let mostSlots = 8

  init(_ source: String, vocabulary: inout TimeVocabulary) throws(TimeRuleError) {
    for text in source.split(separator: " ") {
      elements.append(try element(text, in: source, vocabulary: &vocabulary))
    }
    guard slots.count <= TimePattern.mostSlots else {
      throw TimeRuleError(rule: source, reason: "more than \(TimePattern.mostSlots) kept values")
    }
  }

  private mutating func element(
    _ source: Substring, in rule: String, vocabulary: inout TimeVocabulary
  ) throws(TimeRuleError) -> Element {
    if source == "[" || source == "]" {
      hasBrackets = true
      return Element(match: source == "[" ? .opensExpression : .closesExpression)
    }
    if source.hasPrefix("<!") {
      let inner = try element(source.dropFirst(2), in: rule, vocabulary: &vocabulary)
      return Element(match: .notBehind(inner.match))
    }
    if source.hasPrefix("!"), source.count > 1 {
      let inner = try element(source.dropFirst(), in: rule, vocabulary: &vocabulary)
      return Element(match: .notAhead(inner.match))
    }
    if source.hasSuffix("?"), source.count > 1 {
      var inner = try element(source.dropLast(), in: rule, vocabulary: &vocabulary)
      inner.isOptional = true
      return inner
    }
    if source.hasPrefix("{"), source.hasSuffix("}") {
      return try classElement(source.dropFirst().dropLast(), in: rule, vocabulary: vocabulary)
    }
    var words: [Int] = []
    for word in source.split(separator: "|") { words.append(try vocabulary.add(String(word))) }
    return Element(match: .words(words))
  }

  private mutating func classElement(
    _ source: Substring, in rule: String, vocabulary: TimeVocabulary
  ) throws(TimeRuleError) -> Element {
    let parts = source.split(separator: ":")
    guard let name = parts.last, parts.count <= 2 else {
      throw TimeRuleError(rule: rule, reason: "empty class")
    }
    let match: TimeMatch
    if name == "time" {
      match = .time
    } else if let form = TimeClass(rawValue: String(name)) {
      match = .form(form)
    } else if let index = vocabulary.classIndex(named: String(name)) {
      match = .entry(index)
    } else {
      throw TimeRuleError(rule: rule, reason: "no class named \(name)")
    }
    var slot: Int?
    if parts.count == 2 {
      slot = slots.count
      slots.append(String(parts[0]))
    }
    return Element(match: match, slot: slot)
  }
}
