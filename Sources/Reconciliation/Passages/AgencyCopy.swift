import Dossier

/// Tells the agencies whose text an article prints from those that only sold it a picture.
///
/// An agency's text says so in its dateline, its byline or a line of credit; a picture's credit
/// stands beside the caption or names the photographer with the agency.
enum AgencyCopy {
  /// Scalars of the body in which a dateline stands.
  private static let datelineLength = 120
  /// Words of a line beside a caption that is still the picture's credit.
  private static let mostWordsOfCredit = 10
  private static let pictureWords: Set<String> = [
    "photo", "photos", "photograph", "image", "images", "getty", "picture", "handout", "file",
  ]
  private static let fullNames = ["ap": "associated press", "afp": "agence france"]

  static func agencies(of article: Article) -> [String] {
    guard !article.credits.isEmpty, !article.segments.isEmpty else { return article.credits }
    let scalars = Array(article.text.unicodeScalars)
    let lines = article.segments.indices.compactMap { line(article, $0, scalars) }
    return article.credits.filter { agency in
      let telling = lines.filter { names(agency, in: $0.text) }
      // Where nothing shows what is credited, the whole article is.
      return telling.isEmpty || telling.contains { !$0.isPicture }
        || names(agency, in: article.byline ?? "")
    }
  }

  private struct Line {
    var text: String
    var isPicture: Bool
  }

  /// A line that may credit an agency: a credit, or the dateline of the first part of the body.
  private static func line(_ article: Article, _ number: Int, _ scalars: [Unicode.Scalar]) -> Line?
  {
    let segment = article.segments[number]
    switch segment.kind {
    case .credit:
      let text = slice(scalars, segment.range)
      return Line(text: text, isPicture: isPicture(text, article, number))
    case .body where article.segments.firstIndex { $0.kind == .body } == number:
      let head = segment.start..<min(segment.end, segment.start + datelineLength)
      guard let place = dateline(slice(scalars, head)) else { return nil }
      return Line(text: place, isPicture: false)
    default: return nil
    }
  }

  /// What stands before the dash of a dateline ("LORNE (AP) -").
  private static func dateline(_ head: String) -> String? {
    guard let open = head.firstIndex(of: "("), let close = head[open...].firstIndex(of: ")") else {
      return nil
    }
    let after = head[head.index(after: close)...].drop { $0 == " " }
    guard let dash = after.first, "-–—".contains(dash) else { return nil }
    return String(head[open...close])
  }

  private static func isPicture(_ text: String, _ article: Article, _ number: Int) -> Bool {
    let words = LetterFolder.words(text)
    if words.contains("copyright") { return false }
    if words.contains("reporting") || words.contains("editing") || words.contains("updated") {
      return false
    }
    if text.contains("/") || words.contains(where: pictureWords.contains) { return true }
    let neighbours = [number - 1, number + 1].filter(article.segments.indices.contains)
    return words.count <= mostWordsOfCredit
      && neighbours.contains { article.segments[$0].kind == .caption }
      && !words.contains("by") && !words.contains("from")
  }

  private static func names(_ agency: String, in text: String) -> Bool {
    let words = " " + LetterFolder.folded(text) + " "
    let name = LetterFolder.folded(agency)
    return words.contains(" \(name) ") || fullNames[name].map { words.contains(" \($0)") } ?? false
  }

  private static func slice(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> String {
    String(scalars: scalars[range.clamped(to: 0..<scalars.count)])
  }
}
