import Dossier

/// An article's text by Unicode scalars, with the words on either side of a place.
struct ArticleText {
  let article: String
  let scalars: [Unicode.Scalar]

  init(_ article: Article) {
    self.article = article.id
    scalars = Array(article.text.unicodeScalars)
  }

  func text(_ range: Range<Int>) -> String {
    String(scalars[range.clamped(to: scalars.indices)])
  }

  /// Nil where nothing is left when white space is taken off both ends.
  func evidence(_ range: Range<Int>) -> Evidence? {
    var range = range.clamped(to: scalars.indices)
    while let first = range.first, scalars[first].properties.isWhitespace {
      range = first + 1..<range.upperBound
    }
    while let last = range.last, scalars[last].properties.isWhitespace {
      range = range.lowerBound..<last
    }
    guard !range.isEmpty else { return nil }
    return Evidence(
      article: article, start: range.lowerBound, end: range.upperBound, text: text(range))
  }

  /// The word that ends before this place, in small letters, with only spaces between.
  func word(before place: Int) -> String {
    var end = place
    while end > 0, scalars[end - 1] == " " { end -= 1 }
    var start = end
    while start > 0, scalars[start - 1].properties.isAlphabetic { start -= 1 }
    return text(start..<end).lowercased()
  }

  /// The word that begins behind this place, with only spaces between.
  func word(after place: Int) -> String {
    var start = place
    while start < scalars.count, scalars[start] == " " { start += 1 }
    var end = start
    while end < scalars.count, scalars[end].properties.isAlphabetic { end += 1 }
    return text(start..<end)
  }

  /// Words of five letters or more in small letters; whether each is written with a capital.
  func contentWords(_ range: Range<Int>) -> [String: Bool] {
    var words: [String: Bool] = [:]
    for word in text(range).split(whereSeparator: { !$0.isLetter }) where word.count >= 5 {
      let isName = word.first?.isUppercase ?? false
      words[word.lowercased()] = isName || words[word.lowercased()] ?? false
    }
    return words
  }
}
