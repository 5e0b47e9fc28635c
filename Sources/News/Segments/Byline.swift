/// Knows a line that names the authors: "By Ann Ray and Bo Lee, Associated Press".
struct Byline: Sendable {
  private let starts: [String]

  init(_ rules: SegmentRules) {
    starts = rules.bylineStarts
  }

  private static let smallWords: Set<String> = [
    "and", "of", "the", "in", "for", "with", "at", "de", "da", "van", "von", "al", "bin", "el",
    "on",
  ]
  private static let stops = [" | ", "|", " • ", " · ", "Updated", "Published", "Posted"]

  /// The authors, without the word before them; nil for what is no byline.
  func authors(_ scalars: [Unicode.Scalar], _ piece: Piece) -> String? {
    let marks: [Unicode.Scalar] = ["|", "•", "·", "-", "–", "—", " "]
    guard let first = piece.range.first(where: { !marks.contains(scalars[$0]) }) else { return nil }
    let piece =
      first == piece.range.lowerBound
      ? piece : Piece(scalars, first..<piece.range.upperBound)
    guard piece.length <= 140, (2...16).contains(piece.words),
      let start = starts.first(where: { piece.folded.starts(with: Array(($0 + " ").utf8)) })
    else { return nil }
    let words = Words.split(scalars, piece.range).dropFirst(Words.split(start).count)
    guard words.first?.isCapitalized ?? false,
      words.allSatisfy({ $0.isCapitalized || Byline.smallWords.contains($0.text) || isNumber($0) })
    else { return nil }
    // A headline may begin with the same word ("By Land and Sea, Aid Arrives").
    guard words.count(where: { Byline.smallWords.contains($0.text) }) * 2 < words.count else {
      return nil
    }
    return Byline.bare(String(scalars[piece.range]), starts: starts)
  }

  private func isNumber(_ word: Word) -> Bool {
    word.text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// "Ann Ray" of "By Ann Ray | Updated: …".
  static func bare(_ line: String, starts: [String]) -> String? {
    var text = line.evenlySpaced
    for start in starts where text.lowercased().hasPrefix(start + " ") {
      text = String(text.dropFirst(start.count + 1))
      break
    }
    for stop in stops {
      if let range = text.firstRange(of: stop) { text = String(text[..<range.lowerBound]) }
    }
    let bare = text.trimmedOfSpace
    return bare.isEmpty ? nil : bare
  }
}

extension Words {
  static func split(_ text: String) -> [Word] {
    let scalars = Array(text.unicodeScalars)
    return split(scalars, scalars.indices)
  }
}
