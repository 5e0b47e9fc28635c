import Dossier
import Language
import News

/// The stretches of an article that are read for facts.
struct ReadableText: Sendable {
  let article: Article
  let scalars: [Unicode.Scalar]
  /// Indexes of the article's segments.
  let segments: [Int]

  init(_ article: Article) {
    self.article = article
    scalars = Array(article.text.unicodeScalars)
    segments = article.segments.indices.filter { article.segments[$0].kind.isReadForFacts }
  }

  var slices: [ArraySlice<Unicode.Scalar>] {
    segments.map { index in
      let segment = article.segments[index]
      let range = segment.range.clamped(to: 0..<scalars.count)
      guard segment.kind == .body, let start = DatelineEnd.offset(in: scalars, range) else {
        return scalars[range]
      }
      return scalars[start..<range.upperBound]
    }
  }
}
