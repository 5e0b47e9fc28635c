/// A document of a treebank as the program would find it, and where its words and sentences lie.
///
/// Places count the scalars that are not white space, as the CoNLL 2018 evaluation does.
struct RawText {
  enum Paragraphs: String {
    /// The document is one paragraph but for its marks of paragraphs.
    case marked
    /// A sentence without any final stop, such as a heading or the head of a list, also stands in a line of its own.
    case headings
  }

  private(set) var scalars: [Unicode.Scalar] = []
  private(set) var tokens: Set<Range<Int>> = []
  private(set) var sentences: Set<Range<Int>> = []
  /// In order; heads are indexes of this list.
  private(set) var words: [PlacedWord] = []

  init(_ document: Treebank.Document, paragraphs: Paragraphs) {
    var place = 0
    var wasHeading = false
    var isBeforeSpace = true
    for sentence in document.sentences {
      let isBreak = sentence.startsParagraph || (paragraphs == .headings && wasHeading)
      if !scalars.isEmpty {
        scalars += Array((isBreak ? "\n\n" : isBeforeSpace ? " " : "").unicodeScalars)
      }
      scalars += Self.text(of: sentence)
      let start = place
      let first = words.count
      for token in sentence.tokens {
        let length = token.form.unicodeScalars.count { !$0.properties.isWhitespace }
        tokens.insert(place..<place + length)
        for index in token.words {
          words.append(
            PlacedWord(
              sentence.words[index], place: place..<place + length, firstOfSentence: first,
              isPart: token.words.count > 1))
        }
        place += length
      }
      sentences.insert(start..<place)
      wasHeading = Self.isHeading(sentence)
      isBeforeSpace = sentence.tokens.last?.isBeforeSpace ?? true
    }
  }

  /// The text as written, or the tokens with spaces between where the two disagree.
  private static func text(of sentence: Treebank.Sentence) -> [Unicode.Scalar] {
    let written = Array(sentence.text.unicodeScalars)
    let tokens = sentence.tokens
    let letters = tokens.flatMap { Array($0.form.unicodeScalars) }
    let isSame =
      written.filter { !$0.properties.isWhitespace }
      == letters.filter { !$0.properties.isWhitespace }
    if isSame { return written }
    let joined = tokens.map { $0.form + ($0.isBeforeSpace ? " " : "") }.joined()
    return Array(joined.unicodeScalars)
  }

  private static func isHeading(_ sentence: Treebank.Sentence) -> Bool {
    !sentence.words.suffix(3).contains { word in
      word.form.last.map { ".!?…;".contains($0) } ?? false
    }
  }

  /// Places of scalars that are not white space, by their offsets in the text.
  func places() -> [Int] {
    var places: [Int] = []
    var place = 0
    for scalar in scalars {
      places.append(place)
      if !scalar.properties.isWhitespace { place += 1 }
    }
    return places + [place]
  }
}
