/// Finds where the sentences of a paragraph end.
struct SentenceSplitter {
  /// The encoder's window holds no more words; a longer run without any end is cut.
  static let longestSentence = 400

  let lexicon: TokenLexicon
  let text: ArraySlice<Unicode.Scalar>

  /// Ranges of indexes of the paragraph's tokens, in order, covering all of them.
  func sentences(of marks: [TokenMark]) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < marks.count {
      let (next, isEnd) = step(marks, at: index)
      index = next
      if isEnd || index == marks.count {
        append(start..<index, of: marks, to: &sentences)
        start = index
      }
    }
    return sentences
  }

  // MARK: - Ends

  /// The index after this token and the marks that close with it, and whether a sentence ends
  /// there.
  private func step(_ marks: [TokenMark], at index: Int) -> (next: Int, isEnd: Bool) {
    let kind = marks[index].kind
    guard Self.mayEnd(kind) else {
      return (index + 1, index + 1 < marks.count && marks[index + 1].kind == .bullet)
    }
    let next = afterClosers(marks, from: index + 1)
    guard next < marks.count else { return (next, true) }
    if marks[next].kind == .bullet { return (next, true) }
    let opening = Opening(marks, at: next, in: text)
    return (next, ends(kind, marks, closers: index + 1..<next, opening: opening))
  }

  private static func mayEnd(_ kind: TokenMark.Kind) -> Bool {
    switch kind {
    case .fullStop, .exclamation, .ellipsis, .abbreviation: true
    default: false
    }
  }

  /// Past what closes with the sentence: quotation marks, brackets, more stops, notes ("[3]"), faces
  /// (":-)").
  private func afterClosers(_ marks: [TokenMark], from index: Int) -> Int {
    var next = index
    while next < marks.count {
      switch marks[next].kind {
      case .closer: next += 1
      case .fullStop where !marks[next].isAfterSpace,
        .exclamation where !marks[next].isAfterSpace:
        next += 1
      case .face: next += 1
      default:
        guard isNote(marks, at: next) else { return next }
        next += 3
      }
    }
    return next
  }

  private func isNote(_ marks: [TokenMark], at index: Int) -> Bool {
    index + 2 < marks.count && !marks[index].isAfterSpace
      && text[marks[index].range.lowerBound] == "["
      && marks[index + 1].kind == .number && marks[index + 2].kind == .closer
  }

  private func ends(
    _ kind: TokenMark.Kind, _ marks: [TokenMark], closers: Range<Int>, opening: Opening
  ) -> Bool {
    switch kind {
    case .fullStop, .exclamation:
      opening.isSmall
        ? closers.isEmpty && marks[closers.upperBound].isAfterSpace
        : kind == .fullStop || !isAttribution(marks, from: closers)
    case .ellipsis: opening.isCapital
    case .abbreviation(let ending): ends(ending, opening: opening)
    default: false
    }
  }

  private func ends(_ ending: AbbreviationClass, opening: Opening) -> Bool {
    switch ending {
    case .never, .numbered: false
    case .starter:
      opening.isCapital && (opening.isMarked || lexicon.starters.contains(opening.word))
    case .capital: opening.isCapital && !lexicon.timeCompanions.contains(opening.word)
    }
  }

  /// A quotation that asks or cries out goes on when a name and a verb of speech follow it:
  /// “Why now?” Anna Berg asked.
  private func isAttribution(_ marks: [TokenMark], from closers: Range<Int>) -> Bool {
    guard !closers.isEmpty else { return false }
    for mark in marks[closers.upperBound...].prefix(4) {
      guard mark.kind == .word else { return false }
      let word = string(mark.range)
      if lexicon.speechVerbs.contains(word) { return true }
    }
    return false
  }

  private func string(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text[range.prefix(24)])
    return String(view)
  }

  // MARK: - Endless sentences

  private func append(
    _ sentence: Range<Int>, of marks: [TokenMark], to sentences: inout [Range<Int>]
  ) {
    var start = sentence.lowerBound
    while sentence.upperBound - start > Self.longestSentence {
      let cut = cutPoint(in: start..<start + Self.longestSentence, of: marks)
      sentences.append(start..<cut)
      start = cut
    }
    sentences.append(start..<sentence.upperBound)
  }

  /// After the last mark of a clause in the second half, otherwise at the last space.
  private func cutPoint(in window: Range<Int>, of marks: [TokenMark]) -> Int {
    let half = window.lowerBound + window.count / 2..<window.upperBound
    if let clause = half.last(where: { marks[$0].kind == .clause }) { return clause + 1 }
    return half.last { marks[$0].isAfterSpace } ?? window.upperBound
  }
}

/// How the text goes on after what may be the end of a sentence.
private struct Opening {
  /// The first word, at most 24 scalars of it; empty when none comes.
  var word = ""
  /// Whether an opening mark stands before the word.
  var isMarked = false
  var isCapital = false
  var isSmall = false
  /// A capital, a number, a sign or a bullet: a sentence can start so.
  var isPlausible: Bool { !isSmall }

  init(_ marks: [TokenMark], at index: Int, in text: ArraySlice<Unicode.Scalar>) {
    var index = index
    while index < marks.count, marks[index].kind == .opener {
      isMarked = true
      index += 1
    }
    guard index < marks.count else { return }
    let range = marks[index].range
    let first = text[range.lowerBound]
    isCapital = first.isCapital
    isSmall = first.isSmall || marks[index].kind == .clause && first != "-" && !isMarked
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text[range.prefix(24)])
    word = String(view)
  }
}
