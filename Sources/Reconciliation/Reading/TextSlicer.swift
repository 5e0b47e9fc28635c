import Dossier

/// Cuts evidence out of one article's text.
struct TextSlicer {
  private let id: String
  private let scalars: [Unicode.Scalar]

  init(_ article: Article) {
    id = article.id
    scalars = Array(article.text.unicodeScalars)
  }

  func evidence(_ range: Range<Int>) -> Evidence {
    let kept = range.clamped(to: 0..<scalars.count)
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[kept])
    return Evidence(
      article: id, start: kept.lowerBound, end: kept.upperBound, text: String(text))
  }
}
