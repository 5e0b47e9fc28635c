/// A run of letters and digits, as written.
struct Word: Hashable {
  var text: String
  /// Indexes of the text's scalars.
  var range: Range<Int>

  var isCapitalized: Bool { text.unicodeScalars.first?.properties.isUppercase ?? false }
}

enum Words {
  static func split(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> [Word] {
    var words: [Word] = []
    var start: Int?
    for index in range {
      if isPart(scalars[index]) {
        start = start ?? index
      } else if let first = start {
        words.append(Word(text: String(scalars[first..<index]), range: first..<index))
        start = nil
      }
    }
    if let first = start {
      words.append(
        Word(text: String(scalars[first..<range.upperBound]), range: first..<range.upperBound))
    }
    return words
  }

  /// Counts without making strings.
  static func count(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Int {
    var count = 0
    var isInside = false
    for index in range {
      let part = isPart(scalars[index])
      if part && !isInside { count += 1 }
      isInside = part
    }
    return count
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x27, 0x2019: true
    case 0..<0x80: false
    default: scalar.isLetter || scalar.properties.numericType != nil
    }
  }
}
