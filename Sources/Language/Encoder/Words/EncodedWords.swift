/// A stretch of one sentence that fits the encoder's window, as numbers.
struct EncodedWords: Sendable {
  /// Pieces, between the start and the end mark.
  var pieces: [Int32]
  /// Index of each word's first piece; the first entry is the start mark, which stands for the root.
  var first: [Int]
  /// Casing classes, one for each entry of `first`.
  var shapes: [Int]

  /// Words, without the root.
  var count: Int { first.count - 1 }
}

extension EncodedWords {
  /// Pieces of words that a stretch may hold.
  static let room = EncoderDimensions.window - 2

  /// The stretches of a sentence: one, unless it overflows the window.
  ///
  /// A cut is made behind the last mark that ends or parts a clause, and where there is none, behind
  /// the last word that fits.
  static func stretches(of words: [String], by cutter: WordPieces) -> [EncodedWords] {
    let numbers = words.map(cutter.numbers)
    var stretches: [EncodedWords] = []
    var begin = 0
    while begin < words.count {
      var end = begin
      var size = 0
      var clause: Int?
      while end < words.count, size + numbers[end].count <= room {
        size += numbers[end].count
        end += 1
        if isClauseMark(words[end - 1]) { clause = end }
      }
      if end < words.count, let clause { end = clause }
      stretches.append(EncodedWords(words, numbers, begin..<end, cutter.vocabulary))
      begin = end
    }
    return stretches
  }

  private init(
    _ words: [String], _ numbers: [[Int32]], _ range: Range<Int>, _ marks: WordPieceVocabulary
  ) {
    pieces = [marks.start]
    first = [0]
    shapes = [WordShape.root]
    for index in range {
      first.append(pieces.count)
      pieces.append(contentsOf: numbers[index])
      shapes.append(WordShape.of(words[index], opensSentence: index == 0))
    }
    pieces.append(marks.end)
  }

  private static func isClauseMark(_ word: String) -> Bool {
    switch word {
    case ",", ";", ":", ".", "!", "?", "…", "...", "-", "--", "–", "—", ")", "\"", "”": true
    default: false
    }
  }
}
