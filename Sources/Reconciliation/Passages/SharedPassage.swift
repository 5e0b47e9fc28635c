/// A stretch of text that stands in more than one article.
struct SharedPassage {
  struct Place {
    /// Number of the article.
    var article: Int
    /// Unicode scalars of the article's text.
    var range: Range<Int>
  }

  /// One in each article, in order of the articles.
  var places: [Place]
}
