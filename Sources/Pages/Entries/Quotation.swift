import Briefing
import Dossier
import Store

/// Words that an entry rests on, in their sentence.
struct Quotation {
  var before: String
  var words: String
  var after: String
  /// False where the article does not hold these words at this place.
  var isMisplaced: Bool
  /// Outlet and title.
  var source: String
  var date: String
  var href: String

  /// Far enough around the words that `ArticleText` finds its sentence as in the whole text.
  private static let margin = 400

  init(_ evidence: Evidence, _ label: EntryLabel?, _ reader: DossierReader) throws(StoreError) {
    let start = max(0, evidence.start - Self.margin)
    let length = max(0, evidence.end - start) + Self.margin
    let text = try reader.text(
      ofArticle: evidence.article, from: start, count: min(length, 100_000))
    let moved = Evidence(
      article: evidence.article, start: evidence.start - start, end: evidence.end - start,
      text: evidence.text)
    let context = ArticleText(Article(id: evidence.article, text: text ?? "")).context(of: moved)
    before = context.before.string
    words = context.words.string
    after = context.after.string
    isMisplaced = !context.isAtItsPlace
    let title = "“\(PlainText(label?.title ?? evidence.article).shortened(to: 120).string)”"
    let outlet = label?.type.map { PlainText($0).shortened(to: 60).string }
    source = [outlet, title].compactMap(\.self).joined(separator: ", ")
    date = DateWords.words(from: label?.start, to: label?.end) ?? DateWords.none
    href = Address.words(evidence)
  }
}
