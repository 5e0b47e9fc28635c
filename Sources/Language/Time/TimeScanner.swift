/// Cuts a text into the tokens that time rules read, in one pass.
struct TimeScanner {
  private let text: ArraySlice<Unicode.Scalar>
  private let vocabulary: TimeVocabulary
  private var at: Int
  private(set) var tokens: [TimeToken] = []

  static func tokens(
    of text: ArraySlice<Unicode.Scalar>, vocabulary: TimeVocabulary
  ) -> [TimeToken] {
    var scanner = TimeScanner(text: text, vocabulary: vocabulary)
    scanner.scan()
    return scanner.tokens
  }

  private init(text: ArraySlice<Unicode.Scalar>, vocabulary: TimeVocabulary) {
    self.text = text
    self.vocabulary = vocabulary
    at = text.startIndex
    tokens.reserveCapacity(text.count / 5)
  }

  private mutating func scan() {
    var newlines = 0
    while at < text.endIndex {
      let value = text[at].value
      if TimeScanner.isSpace(value) {
        if value == 0x0A { newlines += 1 }
        if newlines == 2 {
          append(.paragraphEnd, from: at, to: at, form: [], hash: 0)
          newlines = 3
        }
        at += 1
        continue
      }
      newlines = 0
      if TimeScanner.isDigit(value) {
        scanNumber()
      } else if TimeScanner.isLetter(value) {
        scanWord()
      } else {
        scanMark()
      }
    }
  }

  private mutating func scanWord() {
    let start = at
    var hash = TimeVocabulary.emptyHash
    while at < text.endIndex, TimeScanner.isLetter(text[at].value) {
      hash = TimeVocabulary.hash(hash, TimeVocabulary.folded(text[at]))
      at += 1
    }
    var form: TimeToken.Form = []
    if TimeScanner.isCapital(text[start].value) {
      form.insert(.capital)
    } else if at - start > 3 {
      let last = text[at - 1].value
      let before = text[at - 2].value
      if last == 0x73, before != 0x73, before != 0x75, before != 0x69 { form.insert(.plural) }
      if last == 0x64, before == 0x65 { form.insert(.participle) }
    }
    let word = vocabulary.index(ofHash: hash)
    if word >= 0, vocabulary.abbreviated[word], at < text.endIndex, text[at] == "." {
      at += 1
    }
    append(.word, from: start, to: at, form: form, hash: hash)
  }

  private mutating func scanNumber() {
    let start = at
    var hash = TimeVocabulary.emptyHash
    var number = 0
    while at < text.endIndex, TimeScanner.isDigit(text[at].value) {
      hash = TimeVocabulary.hash(hash, text[at].value)
      if number < 100_000_000 { number = number * 10 + Int(text[at].value - 0x30) }
      at += 1
    }
    let digits = at - start
    var form: TimeToken.Form = isQuantityBefore(start) ? .quantity : []
    if skipsFraction() { form.insert(.quantity) }
    form.formUnion(skipSuffix(number: number, digits: digits))
    if at < text.endIndex, text[at] == "%" || text[at] == "°" { form.insert(.quantity) }
    append(.number, from: start, to: at, form: form, hash: hash)
    tokens[tokens.count - 1].number = number
    tokens[tokens.count - 1].digits = digits
  }

  /// Whether a currency sign or a code's letters stand right before ("$2000", "X-2000").
  private func isQuantityBefore(_ start: Int) -> Bool {
    guard start > text.startIndex else { return false }
    switch text[start - 1] {
    case "$", "£", "€", "¥", "#", "+": return true
    case "-":
      guard let word = tokens.dropLast().last, word.end == start - 1 else { return false }
      return word.kind == .word && word.word < 0
    default:
      return tokens.last.map { $0.kind == .word && $0.end == start } ?? false
    }
  }

  /// Skips ",000" and ".5", but not the dots of "15.09.2017".
  private mutating func skipsFraction() -> Bool {
    var skipped = false
    while at + 1 < text.endIndex, text[at] == "," || text[at] == ".",
      TimeScanner.isDigit(text[at + 1].value)
    {
      var end = at + 1
      while end < text.endIndex, end < at + 10, TimeScanner.isDigit(text[end].value) { end += 1 }
      let isComma = text[at] == ","
      if isComma, end - at != 4 { return skipped }
      if !isComma, end + 1 < text.endIndex, text[end] == ".",
        TimeScanner.isDigit(text[end + 1].value)
      {
        return skipped
      }
      if !isComma, tokens.last?.word == vocabulary.stop {
        return skipped
      }
      at = end
      skipped = true
    }
    return skipped
  }

  /// "1st", "1990s"; any other letters make the number a measure ("25mm").
  private mutating func skipSuffix(number: Int, digits: Int) -> TimeToken.Form {
    let start = at
    while at < text.endIndex, at < start + 3, TimeScanner.isLetter(text[at].value) { at += 1 }
    if at == start {
      return skipDecadeApostrophe(number: number, digits: digits)
    }
    let suffix = String(String.UnicodeScalarView(text[start..<at])).lowercased()
    switch suffix {
    case "st", "nd", "rd", "th": return .ordinal
    case "s" where number % 10 == 0 && (digits == 4 || digits == 2): return .decade
    case "am", "pm", "t", "z":
      at = start
      return []
    default: return .quantity
    }
  }

  /// "1990's" is the decade; "2003's" is the year's own.
  private mutating func skipDecadeApostrophe(number: Int, digits: Int) -> TimeToken.Form {
    guard digits == 4, number % 10 == 0, at + 1 < text.endIndex,
      TimeVocabulary.folded(text[at]) == 0x27, text[at + 1] == "s",
      tokens.last?.word == vocabulary.article
    else { return [] }
    at += 2
    return .decade
  }

  /// A mark stands alone, but for the genitive "'s".
  private mutating func scanMark() {
    let start = at
    let folded = TimeVocabulary.folded(text[at])
    var hash = TimeVocabulary.hash(TimeVocabulary.emptyHash, folded)
    at += 1
    if folded == 0x27, at < text.endIndex, text[at] == "s",
      at + 1 == text.endIndex || !TimeScanner.isLetter(text[at + 1].value)
    {
      hash = TimeVocabulary.hash(hash, text[at].value)
      at += 1
    }
    append(.mark, from: start, to: at, form: [], hash: hash)
  }

  private mutating func append(
    _ kind: TimeToken.Kind, from start: Int, to end: Int, form: TimeToken.Form, hash: UInt64
  ) {
    var form = form
    if let last = tokens.last, last.end == start { form.insert(.attached) }
    tokens.append(
      TimeToken(
        start: start, end: end, kind: kind, form: form,
        word: kind == .paragraphEnd ? -1 : vocabulary.index(ofHash: hash), number: 0, digits: 0))
  }

  private static func isSpace(_ value: UInt32) -> Bool {
    value == 0x20 || (0x09...0x0D).contains(value) || value == 0xA0
      || (0x2000...0x200B).contains(value) || value == 0x202F
  }

  private static func isDigit(_ value: UInt32) -> Bool { value &- 0x30 < 10 }

  private static func isCapital(_ value: UInt32) -> Bool {
    value &- 0x41 < 26 || (0xC0...0xDE).contains(value)
  }

  /// ASCII letters, and everything beyond Latin-1's signs that is no general punctuation.
  private static func isLetter(_ value: UInt32) -> Bool {
    if value < 0x80 { return (value | 0x20) &- 0x61 < 26 }
    return value >= 0xC0 && !(0x2000...0x2BFF).contains(value)
      && !(0x3000...0x303F).contains(value)
  }
}
