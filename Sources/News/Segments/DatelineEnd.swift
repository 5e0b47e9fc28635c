/// Where the words of a report begin behind its dateline ("GENEVA, Nov. 2 (AFP) — ").
///
/// The dateline is no part of the first sentence: read with it, the place would be its subject.
public enum DatelineEnd {
  /// Datelines are short: place, region, day and agency.
  private static let longest = 90

  /// The offset of the first word behind the dateline, or nil where the text opens without one.
  public static func offset(in scalars: [Unicode.Scalar], _ range: Range<Int>) -> Int? {
    let range = range.clamped(to: 0..<scalars.count)
    guard let mark = mark(in: scalars, range), isPlace(scalars[range.lowerBound..<mark.lowerBound])
    else { return nil }
    var next = mark.upperBound
    while next < range.upperBound, scalars[next].isSpace { next += 1 }
    return next < range.upperBound ? next : nil
  }

  /// The dash, with spaces around it, that ends a dateline; or the bracket of "(CNN) In a …".
  private static func mark(in scalars: [Unicode.Scalar], _ range: Range<Int>) -> Range<Int>? {
    let end = min(range.upperBound, range.lowerBound + longest)
    var position = range.lowerBound
    while position < end {
      let scalar = scalars[position]
      if scalar == "\n" { return nil }
      if scalar == "—" || scalar == "–" { return position..<position + 1 }
      if scalar == "-", position > range.lowerBound, position + 1 < end {
        if scalars[position + 1] == "-" { return position..<position + 2 }
        if scalars[position - 1] == " ", scalars[position + 1] == " " {
          return position..<position + 1
        }
      }
      if scalar == ")", scalars[range.lowerBound] == "(", position - range.lowerBound <= 12 {
        return position..<position + 1
      }
      position += 1
    }
    return nil
  }

  /// A first word in capitals (or a bracketed agency), and no word in small letters but "and".
  private static func isPlace(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: words)
    let pieces = String(text).split { $0 == " " || $0 == "," || $0 == "/" }
    guard let first = pieces.first else { return false }
    if first.hasPrefix("(") { return pieces.count == 1 && first.count >= 3 }
    let letters = first.unicodeScalars.filter(\.isLetter)
    guard letters.count >= 3, letters.allSatisfy(\.properties.isUppercase) else { return false }
    return pieces.allSatisfy { piece in
      guard let scalar = piece.unicodeScalars.first(where: { $0.isLetter }) else {
        return true
      }
      return scalar.properties.isUppercase || piece == "and" || piece == "of"
    }
  }
}
