/// Cuts a text into tokens, as Universal Dependencies does for English, and into sentences.
///
/// Tokens cover the text in order: each scalar that is not space is in exactly one. All offsets
/// count Unicode scalars of the article, not of the stretch that is read. Time is linear in the
/// length of the text.
public struct Tokenizer: Sendable {
  let lexicon: TokenLexicon
  let abbreviations: [String: AbbreviationClass]
  let longestAbbreviation: Int

  public init(lexicon: TokenLexicon) {
    self.lexicon = lexicon
    var abbreviations: [String: AbbreviationClass] = [:]
    for group in lexicon.abbreviations {
      for form in group.forms { abbreviations[form] = group.ending }
    }
    self.abbreviations = abbreviations
    longestAbbreviation = abbreviations.keys.map(\.unicodeScalars.count).max() ?? 0
  }

  /// The sentences of a stretch of an article, in order.
  public func sentences(in text: ArraySlice<Unicode.Scalar>) -> [SentenceCut] {
    var cuts: [SentenceCut] = []
    let splitter = SentenceSplitter(lexicon: lexicon, text: text)
    var paragraph = 0
    var start = text.startIndex
    while let range = Self.nextParagraph(of: text, from: start) {
      let marks = tokens(in: text, paragraph: range)
      start = range.upperBound
      guard !marks.isEmpty else { continue }
      for sentence in splitter.sentences(of: marks) {
        cuts.append(SentenceCut(paragraph: paragraph, tokens: marks[sentence].map(\.range)))
      }
      paragraph += 1
    }
    return cuts
  }

  private static func nextParagraph(
    of text: ArraySlice<Unicode.Scalar>, from start: Int
  ) -> Range<Int>? {
    var start = start
    while start < text.endIndex, ScalarClass(text[start]) == .newline { start += 1 }
    guard start < text.endIndex else { return nil }
    var end = start
    while end < text.endIndex, ScalarClass(text[end]) != .newline { end += 1 }
    return start..<end
  }

  /// The tokens of one paragraph.
  func tokens(in text: ArraySlice<Unicode.Scalar>, paragraph: Range<Int>) -> [TokenMark] {
    var marks: [TokenMark] = []
    var reader = ChunkReader(tokenizer: self, text: text, paragraph: paragraph)
    var index = paragraph.lowerBound
    while index < paragraph.upperBound {
      guard ScalarClass(text[index]) != .space else {
        index += 1
        continue
      }
      var end = index
      while end < paragraph.upperBound, ScalarClass(text[end]) != .space { end += 1 }
      reader.read(chunk: index..<end, into: &marks)
      index = end
    }
    return marks
  }
}
