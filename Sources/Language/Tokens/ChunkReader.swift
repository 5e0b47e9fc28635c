/// Reads the tokens of a chunk of text, which is what stands between two spaces.
///
/// Each method that starts with `end` gives the end of the token of that sort that starts at a
/// place, or nil.
struct ChunkReader {
  let lexicon: TokenLexicon
  let tokenizer: Tokenizer
  let text: ArraySlice<Unicode.Scalar>
  let paragraph: Range<Int>
  /// Whether a straight double quotation mark is open in this paragraph.
  var isQuoteOpen = false

  init(tokenizer: Tokenizer, text: ArraySlice<Unicode.Scalar>, paragraph: Range<Int>) {
    self.tokenizer = tokenizer
    self.lexicon = tokenizer.lexicon
    self.text = text
    self.paragraph = paragraph
  }

  mutating func read(chunk: Range<Int>, into marks: inout [TokenMark]) {
    if chunk.count <= 4, ScalarClass(text[chunk.lowerBound]) == .other,
      lexicon.faces.contains(string(chunk))
    {
      marks.append(TokenMark(range: chunk, kind: .face, isAfterSpace: true))
      return
    }
    var index = chunk.lowerBound
    while index < chunk.upperBound {
      let (found, kind) = token(at: index, in: chunk)
      let end = endOfExtenders(from: max(found, index + 1), limit: chunk.upperBound)
      let isAfterSpace = index == chunk.lowerBound
      if kind == .word, let cut = contraction(index..<end) {
        marks.append(TokenMark(range: index..<cut, kind: .word, isAfterSpace: isAfterSpace))
        marks.append(TokenMark(range: cut..<end, kind: .word, isAfterSpace: false))
      } else {
        marks.append(TokenMark(range: index..<end, kind: kind, isAfterSpace: isAfterSpace))
      }
      index = end
    }
  }

  private mutating func token(
    at index: Int, in chunk: Range<Int>
  ) -> (end: Int, kind: TokenMark.Kind) {
    if let end = endOfAddress(at: index, in: chunk) { return (end, .word) }
    if let end = endOfNumber(at: index, in: chunk) {
      return endOfListNumber(index..<end).map { ($0, .abbreviation(.never)) } ?? (end, .number)
    }
    if let end = endOfClitic(at: index, limit: chunk.upperBound) { return (end, .word) }
    if ScalarClass(text[index]).isWord { return word(at: index, in: chunk) }
    return punctuation(at: index, in: chunk)
  }

  /// "1." at the head of a paragraph.
  private func endOfListNumber(_ number: Range<Int>) -> Int? {
    let stop = number.upperBound
    guard number.lowerBound == paragraph.lowerBound, number.count <= 3,
      scalar(stop) == ".", stop + 1 < paragraph.upperBound, ScalarClass(text[stop + 1]) == .space
    else { return nil }
    return stop + 1
  }

  private func contraction(_ word: Range<Int>) -> Int? {
    guard 4...8 ~= word.count, let first = lexicon.contractions[string(word).lowercased()],
      first < word.count
    else { return nil }
    return word.lowerBound + first
  }

  /// Combining marks in a row that are taken together. Unicode's stream-safe text (UAX 15) has no
  /// more, and no writing does; whatever puts longer runs into normal form, as hashing a string does,
  /// takes time by their square.
  private static let longestRunOfExtenders = 30

  func endOfExtenders(from index: Int, limit: Int) -> Int {
    var end = index
    let limit = min(limit, index + Self.longestRunOfExtenders)
    while end < limit, ScalarClass(text[end]) == .extender { end += 1 }
    return end
  }

  func scalar(_ index: Int) -> Unicode.Scalar? {
    paragraph.contains(index) ? text[index] : nil
  }

  func isWord(_ index: Int) -> Bool {
    scalar(index).map { ScalarClass($0).isWord } ?? false
  }

  func string(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text[range])
    return String(view)
  }

  /// The word or number after a place and spaces, at most 24 scalars of it.
  func nextWord(after index: Int) -> Range<Int>? {
    var start = index
    while start < paragraph.upperBound, ScalarClass(text[start]) == .space { start += 1 }
    var end = start
    while end < paragraph.upperBound, end - start < 24, isWord(end) { end += 1 }
    return start < end ? start..<end : nil
  }
}
