/// Finds time expressions in text and says what they mean, free of the day of reading.
///
/// ```swift
/// let recognizer = try TimeRecognizer(rules: rules)
/// recognizer.expressions(in: Array("They met last month.".unicodeScalars)[...])
/// // "last month": .offset(.month, -1, approximate: false)
/// ```
///
/// The language is wholly in the rules. Time grows with the length of the text alone.
public struct TimeRecognizer: Sendable {
  fileprivate struct Rule: Sendable {
    var source: String
    var pattern: TimePattern
    var template: TimeTemplate
  }

  /// A rule's number with what must follow the token that it begins at.
  fileprivate struct Start: Sendable {
    var rule: Int
    var second: TimeSignature
    var third: TimeSignature
  }

  /// The rules of a layer by what can stand first in them.
  fileprivate struct Layer: Sendable {
    var rules: [Rule] = []
    var byWord: [[Start]] = []
    var byNumber: [Start] = []
    var byTime: [Start] = []
  }

  private struct Found {
    var tokens: Range<Int>
    var rule: Int
    var reference: TimeReference?
  }

  let vocabulary: TimeVocabulary
  private let wordSignatures: [TimeSignature]
  private let layers: [Layer]

  public init(rules: TimeRules) throws(TimeRuleError) {
    var vocabulary = try TimeVocabulary(rules)
    var compiled: [[Rule]] = []
    for layer in rules.layers {
      var ofLayer: [Rule] = []
      for rule in layer.rules {
        let pattern = try TimePattern(rule.pattern, vocabulary: &vocabulary)
        let template = try TimeTemplate(rule.gives, slots: pattern.slots)
        ofLayer.append(Rule(source: rule.pattern, pattern: pattern, template: template))
      }
      compiled.append(ofLayer)
    }
    self.vocabulary = vocabulary
    wordSignatures = vocabulary.signatures()
    var layers: [Layer] = []
    for rules in compiled {
      layers.append(try TimeRecognizer.index(rules, vocabulary: vocabulary))
    }
    self.layers = layers
  }

  /// The expressions in order, without overlap; ranges are indexes of the slice.
  public func expressions(in text: ArraySlice<Unicode.Scalar>) -> [TimeExpression] {
    let tokens = TimeScanner.tokens(of: text, vocabulary: vocabulary)
    var matcher = TimeMatcher(tokens: tokens, vocabulary: vocabulary)
    var expressions: [Int: TimeExpression] = [:]
    var signatures = tokens.map { TimeSignature($0, ofWords: wordSignatures) }
    // Behind the end anything may be asked for.
    signatures += [.any, .any]
    for layer in layers {
      let found = TimeRecognizer.longest(candidates(in: layer, &matcher, &signatures), matcher)
      for one in found { apply(one, to: &matcher, &expressions, text) }
    }
    return expressions.keys.sorted().compactMap { expressions[$0] }
  }

  private func apply(
    _ found: Found, to matcher: inout TimeMatcher, _ expressions: inout [Int: TimeExpression],
    _ text: ArraySlice<Unicode.Scalar>
  ) {
    var parts: [TimeExpression] = []
    for index in found.tokens {
      matcher.items[index] = nil
      if let part = expressions.removeValue(forKey: index) { parts.append(part) }
    }
    guard let reference = found.reference, let last = found.tokens.last else { return }
    let first = matcher.tokens[found.tokens.lowerBound]
    let range = first.start..<matcher.tokens[last].end
    matcher.items[found.tokens.lowerBound] = TimeMatcher.Item(
      end: found.tokens.upperBound, reference: reference)
    expressions[found.tokens.lowerBound] = TimeExpression(
      range: range, text: String(String.UnicodeScalarView(text[range])), reference: reference,
      parts: parts)
  }

  private func candidates(
    in layer: Layer, _ matcher: inout TimeMatcher, _ signatures: inout [TimeSignature]
  ) -> [Found] {
    for index in matcher.items.indices where matcher.items[index] != nil {
      signatures[index].insert(.time)
    }
    var found: [Found] = []
    for index in matcher.tokens.indices {
      let token = matcher.tokens[index]
      let next = (signatures[index + 1], signatures[index + 2])
      if token.word >= 0 {
        attempt(layer.byWord[token.word], layer, index, next, &matcher, &found)
      }
      if token.kind == .number { attempt(layer.byNumber, layer, index, next, &matcher, &found) }
      if signatures[index].contains(.time) {
        attempt(layer.byTime, layer, index, next, &matcher, &found)
      }
    }
    return found
  }

  private func attempt(
    _ starts: [Start], _ layer: Layer, _ index: Int, _ next: (TimeSignature, TimeSignature),
    _ matcher: inout TimeMatcher, _ found: inout [Found]
  ) {
    for start in starts {
      guard !start.second.isDisjoint(with: next.0), !start.third.isDisjoint(with: next.1) else {
        continue
      }
      guard let range = matcher.match(layer.rules[start.rule].pattern, at: index) else { continue }
      let template = layer.rules[start.rule].template
      let reference = template.reference(matcher.kept)
      if reference == nil, case .form(let form, _) = template, form != .none { continue }
      found.append(Found(tokens: range, rule: start.rule, reference: reference))
    }
  }

  /// Of those that begin first the longest, then the earliest rule; none that cuts an expression
  /// of an earlier layer in two.
  private static func longest(_ found: [Found], _ matcher: TimeMatcher) -> [Found] {
    let ordered = found.sorted {
      ($0.tokens.lowerBound, -$0.tokens.count, $0.rule)
        < ($1.tokens.lowerBound, -$1.tokens.count, $1.rule)
    }
    var chosen: [Found] = []
    var end = 0
    for one in ordered where one.tokens.lowerBound >= end {
      guard !cutsItem(one.tokens, matcher) else { continue }
      chosen.append(one)
      end = one.tokens.upperBound
    }
    return chosen
  }

  private static func cutsItem(_ range: Range<Int>, _ matcher: TimeMatcher) -> Bool {
    for index in max(0, range.lowerBound - longestItem)..<range.upperBound {
      guard let item = matcher.items[index], item.end > range.lowerBound else { continue }
      if index < range.lowerBound || item.end > range.upperBound { return true }
    }
    return false
  }

  /// Tokens; longer than any pattern.
  private static let longestItem = 24
}

extension TimeRecognizer {
  private static func index(
    _ rules: [Rule], vocabulary: TimeVocabulary
  ) throws(TimeRuleError) -> Layer {
    var layer = Layer(rules: rules, byWord: Array(repeating: [], count: vocabulary.words.count))
    for (number, rule) in rules.enumerated() {
      let (second, third) = rule.pattern.lookahead(vocabulary)
      let start = Start(rule: number, second: second, third: third)
      for element in rule.pattern.elements {
        switch element.match {
        case .opensExpression, .closesExpression, .notAhead, .notBehind: continue
        default: break
        }
        try add(start, element.match, to: &layer, vocabulary)
        if !element.isOptional { break }
      }
    }
    return layer
  }

  private static func add(
    _ rule: Start, _ match: TimeMatch, to layer: inout Layer, _ vocabulary: TimeVocabulary
  ) throws(TimeRuleError) {
    switch match {
    case .words(let words):
      for word in Set(words).sorted() { layer.add(rule, word: word) }
    case .entry(let name):
      let firsts = vocabulary.phrases[name].compactMap(\.words.first)
      for word in Set(vocabulary.values[name].keys).union(firsts).sorted() {
        layer.add(rule, word: word)
      }
    case .time: layer.byTime.append(rule)
    case .form(.capital), .form(.plural), .form(.participle), .form(.small), .form(.edge),
      .form(.attached):
      throw TimeRuleError(
        rule: layer.rules[rule.rule].source, reason: "a pattern cannot begin with a loose class")
    case .form(.count):
      layer.byNumber.append(rule)
      if let numerals = vocabulary.classIndex(named: "numeral") {
        try add(rule, .entry(numerals), to: &layer, vocabulary)
      }
    case .form: layer.byNumber.append(rule)
    default: break
    }
  }
}

extension TimeRecognizer.Layer {
  fileprivate mutating func add(_ start: TimeRecognizer.Start, word: Int) {
    if byWord[word].last?.rule != start.rule { byWord[word].append(start) }
  }
}
