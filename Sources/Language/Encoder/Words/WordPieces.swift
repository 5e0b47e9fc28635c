/// WordPiece (Devlin et al. 2019, uncased): each part of a word by greedy longest match.
struct WordPieces: Sendable {
  /// Pieces kept of one word; a web address would fill the window otherwise.
  static let most = 12
  /// Unicode scalars of the longest part that is looked up.
  static let longestPart = 100

  let vocabulary: WordPieceVocabulary

  /// The numbers of a word's pieces, one at least and `most` at most.
  func numbers(of word: String) -> [Int32] {
    var numbers: [Int32] = []
    for part in PlainText.parts(of: word) {
      append(part, to: &numbers)
      if numbers.count >= WordPieces.most { break }
    }
    return numbers.isEmpty ? [vocabulary.unknown] : Array(numbers.prefix(WordPieces.most))
  }

  private func append(_ part: ArraySlice<UInt8>, to numbers: inout [Int32]) {
    let before = numbers.count
    let scalars = part.lazy.filter { $0 & 0xC0 != 0x80 }.count
    var begin = part.startIndex
    while begin < part.endIndex, scalars <= WordPieces.longestPart {
      guard let (number, end) = longestMatch(part[begin...], opens: begin == part.startIndex) else {
        break
      }
      numbers.append(number)
      begin = end
    }
    if begin < part.endIndex {
      numbers.removeSubrange(before...)
      numbers.append(vocabulary.unknown)
    }
  }

  private func longestMatch(_ rest: ArraySlice<UInt8>, opens: Bool) -> (Int32, Int)? {
    let place: WordPieceVocabulary.Place = opens ? .opening : .continuing
    var hash = place.rawValue
    var found: (Int32, Int)?
    for index in rest.indices.prefix(vocabulary.longest) {
      hash = WordPieceVocabulary.mixed(hash, rest[index])
      if let number = vocabulary.number(of: rest[rest.startIndex...index], at: place, hash: hash) {
        found = (number, index + 1)
      }
    }
    return found
  }
}
