/// What a field of somebody else's record may tell of an article.
public enum ArticleField: String, CaseIterable, Sendable {
  case text, html, title, date, outlet, byline, url, language, id
}
