/// What a token may be for the rules, as a set of bits: a quick test that spares most attempts.
///
/// Bits may be shared by several words, so the test can let too much pass, never too little.
struct TimeSignature: OptionSet, Sendable {
  let rawValue: UInt64

  static let any = TimeSignature(rawValue: .max)
  static let time = TimeSignature(rawValue: 1)
  static let number = TimeSignature(rawValue: 1 << 1)
  static let capital = TimeSignature(rawValue: 1 << 2)
  static let plural = TimeSignature(rawValue: 1 << 3)
  static let participle = TimeSignature(rawValue: 1 << 4)
  static let small = TimeSignature(rawValue: 1 << 5)
  /// Every token has this bit, so that `any` lets it pass.
  static let token = TimeSignature(rawValue: 1 << 6)

  private static let classBits: ClosedRange<Int> = 7...31
  private static let wordBits: ClosedRange<Int> = 32...63

  static func entry(_ index: Int) -> TimeSignature {
    TimeSignature(rawValue: 1 << (classBits.lowerBound + index % classBits.count))
  }

  static func word(_ index: Int) -> TimeSignature {
    TimeSignature(rawValue: 1 << (wordBits.lowerBound + index % wordBits.count))
  }

  /// Of what an element matches.
  init(_ match: TimeMatch, _ vocabulary: TimeVocabulary) {
    switch match {
    case .words(let words): self = words.reduce(into: []) { $0.formUnion(.word($1)) }
    case .entry(let name): self = .entry(name)
    case .time: self = .time
    case .form(.capital): self = .capital
    case .form(.plural): self = .plural
    case .form(.participle): self = .participle
    case .form(.small): self = .small
    case .form(.edge), .form(.attached): self = .any
    case .form(.count):
      self = vocabulary.classIndex(named: "numeral").map { [.number, .entry($0)] } ?? .number
    case .form: self = .number
    case .notAhead, .notBehind, .opensExpression, .closesExpression: self = .any
    }
  }

  init(rawValue: UInt64) {
    self.rawValue = rawValue
  }

  /// Of a token, given what its word is.
  init(_ token: TimeToken, ofWords: [TimeSignature]) {
    var signature = token.word >= 0 ? ofWords[token.word] : []
    signature.insert(.token)
    switch token.kind {
    case .number: signature.insert(.number)
    case .word:
      signature.insert(token.form.contains(.capital) ? .capital : .small)
      if token.form.contains(.plural) { signature.insert(.plural) }
      if token.form.contains(.participle) { signature.insert(.participle) }
    case .mark, .paragraphEnd: break
    }
    self = signature
  }
}

extension TimeVocabulary {
  /// The signature of each word.
  func signatures() -> [TimeSignature] {
    var signatures = words.indices.map { TimeSignature.word($0) }
    for name in values.indices {
      for word in values[name].keys { signatures[word].insert(.entry(name)) }
      for phrase in phrases[name] { signatures[phrase.words[0]].insert(.entry(name)) }
    }
    return signatures
  }
}

extension TimePattern {
  /// What the second and the third token must be for the pattern to match at the first.
  func lookahead(_ vocabulary: TimeVocabulary) -> (second: TimeSignature, third: TimeSignature) {
    var places = firsts(from: 0)
    var signatures: [TimeSignature] = []
    for _ in 0..<2 {
      var next: Set<Int> = []
      var signature: TimeSignature = []
      for place in places {
        guard place < elements.count, !isLong(elements[place].match, vocabulary) else {
          return (signatures.first ?? .any, .any)
        }
        next.formUnion(firsts(from: place + 1))
      }
      for place in next {
        signature.formUnion(
          place < elements.count ? TimeSignature(elements[place].match, vocabulary) : .any)
      }
      signatures.append(signature)
      places = next
    }
    return (signatures[0], signatures[1])
  }

  /// The elements that can take the next token from this one on; `elements.count` where the
  /// pattern can end.
  private func firsts(from start: Int) -> Set<Int> {
    var firsts: Set<Int> = []
    for place in start..<elements.count {
      switch elements[place].match {
      case .notAhead, .notBehind, .opensExpression, .closesExpression: continue
      default: firsts.insert(place)
      }
      if !elements[place].isOptional { return firsts }
    }
    firsts.insert(elements.count)
    return firsts
  }

  /// Whether the element can take more than one token, or none.
  private func isLong(_ match: TimeMatch, _ vocabulary: TimeVocabulary) -> Bool {
    switch match {
    case .time, .form(.count), .form(.edge): true
    case .entry(let name): !vocabulary.phrases[name].isEmpty
    default: false
    }
  }
}
