public import Dossier

/// The list of sources: outlet, title, date and how the date is known.
public struct SourceNotes {
  let all: [SourceNote]

  /// Words that an inferred date rests on, told beside it.
  private static let wordsShown = 3

  init(_ articles: [Article], _ numbers: CitationNumbers) {
    let byId = Dictionary(
      articles.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    all = numbers.order.enumerated().compactMap { index, id in
      byId[id].map { Self.note($0, number: index + 1) }
    }
  }

  private static func note(_ article: Article, number: Int) -> SourceNote {
    SourceNote(
      number: number, id: PlainText(article.id),
      outlet: outlet(article), title: title(article),
      date: date(article.published), basis: basis(article.published),
      credits: article.credits.isEmpty
        ? nil : PlainText("credits " + CountWords.list(article.credits)),
      link: article.url.flatMap(WebAddress.link))
  }

  /// The title, or where the article has none what it was read from.
  public static func title(_ article: Article) -> PlainText {
    let title = PlainText(article.title ?? "")
    if !title.isEmpty { return title.shortened(to: 160) }
    return PlainText(fileName(article) ?? article.url ?? "untitled").shortened(to: 160)
  }

  /// Who published it, or else the file it was read from.
  public static func outlet(_ article: Article) -> PlainText {
    PlainText(article.outlet ?? fileName(article) ?? "unknown outlet")
  }

  private static func fileName(_ article: Article) -> String? {
    article.path.flatMap { $0.split(separator: "/").last.map(String.init) }
  }

  private static func date(_ published: Publication) -> PlainText {
    published.basis == .unknown ? "date not known" : PlainText(DateWords.words(published))
  }

  /// How a date is known; nothing where it is not.
  public static func basis(_ published: Publication) -> PlainText {
    switch published.basis {
    case .metadata: return "dated in the file"
    case .stated: return "stated in the text"
    case .unknown: return ""
    case .inferred:
      var seen: Set<String> = []
      let words = published.evidence.map { PlainText($0.text).shortened(to: 40).string }
        .filter { !$0.isEmpty && seen.insert($0).inserted }
      guard !words.isEmpty else { return "worked out" }
      let shown = words.prefix(wordsShown).map { "“\($0)”" }.joined(separator: ", ")
      return PlainText("worked out: \(shown)\(words.count > wordsShown ? ", …" : "")")
    }
  }
}
