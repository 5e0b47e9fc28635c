import Briefing
import Dossier

/// A dossier's actors and articles by id, and what is said of them in other formats.
struct DossierIndex {
  let contents: DossierContents
  let countries: CountryCodes
  private let actors: [String: Actor]
  private let articles: [String: Article]

  init(_ contents: DossierContents, _ countries: CountryCodes) {
    self.contents = contents
    self.countries = countries
    actors = Dictionary(contents.actors.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    articles = Dictionary(
      contents.articles.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
  }

  func actor(_ id: String) -> Actor? { actors[id] }
  func article(_ id: String) -> Article? { articles[id] }

  /// The name that an actor is shown by; its id where it is not known.
  func name(_ id: String) -> String { PlainText(actors[id]?.name ?? id).string }

  /// The day of the newest of these articles.
  func newest(_ ids: [String]) -> CivilDate? {
    ids.compactMap { articles[$0]?.published.end }.max()
  }

  /// The address of an article, where it is one that a browser may follow.
  func address(_ id: String) -> String? { articles[id]?.url.flatMap { WebAddress.link($0) } }
}
