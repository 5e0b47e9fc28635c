import Dossier

/// Knows the name of a newspaper or broadcaster at the head or the foot of a page.
struct Masthead: Sendable {
  private let names: Set<String>
  private let plain: Set<String>

  init(_ rules: SegmentRules) {
    names = Set(rules.outlets.names)
    plain = Set(rules.outlets.plain)
  }

  private static let smallWords: Set<String> = ["the", "of", "and", "de", "la", "&"]
  private static let separators: [Unicode.Scalar] = ["|", "·", "•", "»", "›"]

  /// The name on the first line or on the last ones; nil where there is a doubt.
  func outlet(_ scalars: [Unicode.Scalar], _ pieces: [Piece]) -> String? {
    let title = pieces.first { $0.kind == .title }
    let head = pieces.first.flatMap { $0.kind == .boilerplate ? name(scalars, $0) : nil }
    let foot = pieces.suffix(3).reversed().lazy
      .filter { $0.kind == .boilerplate || ($0.kind == .credit && $0.marks == nil) }
      .compactMap { copyright(scalars, $0) ?? name(scalars, $0) }.first
    guard let found = head ?? foot else { return nil }
    let own = title.map { Set(significant(Words.split(scalars, $0.range).map(\.text))) } ?? []
    return own.isDisjoint(with: significant(found.split(separator: " ").map(String.init)))
      ? found : nil
  }

  private func significant(_ words: [String]) -> Set<String> {
    Set(words.map { $0.lowercased() }.filter { !Masthead.smallWords.contains($0) })
  }

  /// "Harbour Gazette" of "Harbour Gazette | World".
  private func name(_ scalars: [Unicode.Scalar], _ piece: Piece) -> String? {
    let end =
      piece.range.first { Masthead.separators.contains(scalars[$0]) } ?? piece.range.upperBound
    return outlet(String(scalars[piece.range.lowerBound..<end]).trimmedOfSpace)
  }

  /// "Harbour Gazette" of "© 2020 Harbour Gazette. All rights reserved."
  private func copyright(_ scalars: [Unicode.Scalar], _ piece: Piece) -> String? {
    let words = Words.split(scalars, piece.range)
    let isMarked =
      scalars[piece.range.lowerBound] == "©" || piece.folded.starts(with: Array("(c) ".utf8))
      || piece.folded.starts(with: Array("copyright ".utf8))
    guard isMarked, let year = words.prefix(4).last(where: { Int($0.text) != nil }) else {
      return nil
    }
    let rest = year.range.upperBound..<piece.range.upperBound
    let end = rest.first { [".", "|", ",", ";"].contains(scalars[$0]) } ?? rest.upperBound
    return outlet(String(scalars[rest.lowerBound..<end]).trimmedOfSpace)
  }

  /// A line that is a name and nothing else: a few capitalised words, one of a newspaper's and one
  /// that no menu has.
  private func outlet(_ line: String) -> String? {
    let words = line.evenlySpaced.split(separator: " ").map(String.init)
    guard (2...5).contains(words.count), line.unicodeScalars.count <= 40 else { return nil }
    let isName = words.allSatisfy { word in
      Masthead.smallWords.contains(word)
        || (word.unicodeScalars.first?.properties.isUppercase ?? false)
    }
    let letters = words.allSatisfy { word in
      word == "&"
        || word.unicodeScalars.allSatisfy {
          $0.isLetter || ["'", "’", "-"].contains($0)
        }
    }
    let lower = words.map { $0.lowercased() }
    guard isName, letters, lower.contains(where: names.contains),
      // "Harbour Gazette Live" is a link.
      lower.allSatisfy({
        !plain.contains($0) || names.contains($0) || Masthead.smallWords.contains($0)
      }),
      lower.contains(where: { !plain.contains($0) && !Masthead.smallWords.contains($0) })
    else { return nil }
    return words.joined(separator: " ")
  }
}
