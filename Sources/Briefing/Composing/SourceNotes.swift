import Dossier

/// The list of sources: outlet, title, date and how the date is known.
struct SourceNotes {
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
      outlet: PlainText(article.outlet ?? "unknown outlet"), title: title(article),
      date: PlainText(DateWords.words(article.published)), basis: basis(article.published),
      credits: article.credits.isEmpty
        ? nil : PlainText("credits " + CountWords.list(article.credits)),
      link: article.url.flatMap(WebAddress.link))
  }

  /// The title, or where the article has none what it was read from.
  static func title(_ article: Article) -> PlainText {
    let title = PlainText(article.title ?? "")
    if !title.isEmpty { return title.shortened(to: 160) }
    let name = article.path.flatMap { $0.split(separator: "/").last.map(String.init) }
    return PlainText(name ?? article.url ?? "untitled").shortened(to: 160)
  }

  static func basis(_ published: Publication) -> PlainText {
    switch published.basis {
    case .metadata: return "dated in the file"
    case .stated: return "stated in the text"
    case .unknown: return "date not known"
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
