import Dossier
import Extraction
import Language
import Pipeline

/// Reads invented texts with the program's own knowledge and language core; nil where the weights
/// of the core are not there.
struct StatementReading: Sendable {
  static let shared = StatementReading()

  private let analyzer: Analyzer
  private let extractor: ArticleExtractor
  private let marker: AttributionMarker
  let lexicon: StatementLexicon

  private init?() {
    guard let analyzer = try? KnowledgeLoader().analyzer(threads: 1),
      let knowledge = try? KnowledgeLoader().extraction()
    else { return nil }
    self.analyzer = analyzer
    extractor = ArticleExtractor(knowledge: knowledge)
    marker = AttributionMarker(lexicon: knowledge.statements)
    lexicon = knowledge.statements
  }

  struct Said {
    var speaker: String
    var behalf: String?
    var claim: StatementClaim

    var content: String { claim.content }
  }

  /// Statements of a text whose parts are segments of the given kinds, all bodies otherwise.
  func statements(_ parts: [(Segment.Kind, String)]) -> [Said] {
    let reading = reading(parts)
    let claims = extractor.claims(of: reading, published: Self.published)
    func name(_ key: Int) -> String { claims.actors.first { $0.key == key }?.name ?? "" }
    return claims.statements.map {
      Said(speaker: name($0.speaker), behalf: $0.onBehalfOf.map(name), claim: $0)
    }
  }

  func statements(_ text: String) -> [Said] { statements([(.body, text)]) }

  func marks(_ text: String) -> [(source: String, content: String, isSpeech: Bool)] {
    let reading = reading([(.body, text)])
    let scalars = Array(text.unicodeScalars)
    func words(_ range: Range<Int>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[range])
      return String(view)
    }
    return marker.marks(of: reading).map {
      ($0.source.map(words) ?? "", $0.content.map(words).joined(separator: " … "), $0.isSpeech)
    }
  }

  private static let published =
    CivilDate(iso: "2019-05-08").map {
      Publication.day($0, basis: .metadata)
    } ?? .unknown

  private func reading(_ parts: [(Segment.Kind, String)]) -> ArticleExtractor.Reading {
    var text = ""
    var segments: [Segment] = []
    for (kind, part) in parts {
      if !text.isEmpty { text += "\n\n" }
      let start = text.unicodeScalars.count
      text += part
      segments.append(Segment(kind: kind, start: start, end: text.unicodeScalars.count))
    }
    let scalars = Array(text.unicodeScalars)
    let read = segments.indices.filter { segments[$0].kind.isReadForFacts }
    let sentences = analyzer.sentences(in: read.map { scalars[segments[$0].range] })
    return extractor.reading(
      of: Article(id: "a", text: text, segments: segments), scalars: scalars,
      sentences: zip(read, sentences).map { (segment: $0, sentences: $1) })
  }
}
