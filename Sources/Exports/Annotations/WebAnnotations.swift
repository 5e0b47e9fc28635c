import Dossier

/// Every piece of evidence as a W3C Web Annotation: the words by their position, counted in code
/// points, and by their wording; the entry that rests on them as the body.
struct WebAnnotations: Encodable {
  struct Selector: Encodable {
    var type: String
    var start: Int?
    var end: Int?
    var exact: String?
    var prefix: String?
    var suffix: String?
  }

  struct Target: Encodable {
    var source: String
    var selector: [Selector]
  }

  struct Body: Encodable {
    var type = "TextualBody"
    var format = "text/plain"
    var language = "en"
    var purpose = "describing"
    var value: String
  }

  struct Annotation: Encodable {
    var id: String
    var type = "Annotation"
    var motivation = "linking"
    var body: Body
    var target: Target
  }

  struct Page: Encodable {
    var type = "AnnotationPage"
    var startIndex = 0
    var items: [Annotation]
  }

  let context = "http://www.w3.org/ns/anno.jsonld"
  let id = "urn:rapporteur:annotations"
  let type = "AnnotationCollection"
  let label: String
  let total: Int
  let first: Page

  private enum CodingKeys: String, CodingKey {
    case context = "@context"
    case id, type, label, total, first
  }

  /// Code points before and behind the words, by which they are found in a text that moved.
  private static let surroundings = 32

  init(_ index: DossierIndex, _ choice: ExportChoice) {
    var texts: [String: [Unicode.Scalar]] = [:]
    for article in index.contents.articles {
      texts[article.id] = Array(article.text.unicodeScalars)
    }
    var items: [Annotation] = []
    for entry in Self.entries(index, choice) {
      for (number, evidence) in entry.evidence.all.enumerated() {
        guard let text = texts[evidence.article], evidence.start >= 0,
          evidence.start <= evidence.end, evidence.end <= text.count
        else { continue }
        let address = index.address(evidence.article)
        items.append(
          Annotation(
            id: "urn:rapporteur:\(entry.id):\(number + 1)", body: Body(value: entry.summary),
            target: Target(
              source: address ?? "urn:rapporteur:article:\(evidence.article)",
              selector: Self.selectors(evidence, text))))
      }
    }
    label = index.contents.generator
    total = items.count
    first = Page(items: items)
  }

  private static func entries(
    _ index: DossierIndex, _ choice: ExportChoice
  ) -> [(id: String, summary: String, evidence: Citations)] {
    let contents = index.contents
    let events = contents.events.filter { choice.holds($0.time, $0.sources, index) }
      .map { ($0.id, $0.summary, $0.evidence) }
    let statements = contents.statements.filter { choice.holds($0.time, $0.sources, index) }
      .map { ($0.id, "\(index.name($0.speaker)) \($0.cue): \($0.content)", $0.evidence) }
    let commitments = contents.commitments.filter { choice.holds($0.due, $0.sources, index) }
      .map { ($0.id, $0.what, $0.evidence) }
    return (events + statements + commitments).map { (id: $0.0, summary: $0.1, evidence: $0.2) }
  }

  private static func selectors(_ evidence: Evidence, _ text: [Unicode.Scalar]) -> [Selector] {
    func string(_ range: Range<Int>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: text[range])
      return String(view)
    }
    let before = max(0, evidence.start - surroundings)..<evidence.start
    let behind = evidence.end..<min(text.count, evidence.end + surroundings)
    return [
      Selector(type: "TextPositionSelector", start: evidence.start, end: evidence.end),
      Selector(
        type: "TextQuoteSelector", exact: string(evidence.start..<evidence.end),
        prefix: string(before), suffix: string(behind)),
    ]
  }
}
