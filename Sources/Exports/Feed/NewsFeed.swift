import Briefing
import Dossier

/// What is new, as RSS 2.0: an item an entry, dated by the newest article that tells it, newest first.
enum NewsFeed {
  private typealias Element = XMLDocument.Element

  private struct Item {
    var id: String
    var title: String
    var kind: String
    var day: CivilDate
    var evidence: Citations
  }

  /// Items of a feed: readers look at no more.
  private static let most = 200

  static func bytes(_ index: DossierIndex, _ choice: ExportChoice) -> [UInt8] {
    let items = items(index, choice).sorted { ($1.day, $0.id) < ($0.day, $1.id) }.prefix(most)
    var channel = [
      Element("title", text: "Rapporteur"), Element("link", text: "http://127.0.0.1/"),
      Element("description", text: "What is new in a dossier"),
      Element("generator", text: index.contents.generator),
    ]
    if let newest = items.first {
      channel.append(Element("lastBuildDate", text: stamp(newest.day)))
    }
    return XMLDocument.bytes(
      Element(
        "rss", [("version", "2.0")],
        [Element("channel", channel + items.map { element($0, index) })]))
  }

  private static func items(_ index: DossierIndex, _ choice: ExportChoice) -> [Item] {
    var items: [Item] = []
    func add(
      _ id: String, _ kind: String, _ title: String, _ time: TimeSpan, _ sources: Sources,
      _ evidence: Citations
    ) {
      guard choice.holds(time, sources, index), let day = index.newest(sources.articles) else {
        return
      }
      items.append(Item(id: id, title: title, kind: kind, day: day, evidence: evidence))
    }
    for event in index.contents.events {
      add(event.id, event.type.rawValue, event.summary, event.time, event.sources, event.evidence)
    }
    for said in index.contents.statements {
      let title = "\(index.name(said.speaker)) \(said.cue): \(said.content)"
      add(said.id, "statement", title, said.time, said.sources, said.evidence)
    }
    for due in index.contents.commitments {
      add(due.id, "commitment", due.what, due.due, due.sources, due.evidence)
    }
    return items
  }

  private static func element(_ item: Item, _ index: DossierIndex) -> Element {
    let quotes = item.evidence.all.prefix(5).map { piece in
      let outlet = index.article(piece.article)?.outlet ?? piece.article
      return "“\(PlainText(piece.text).string)” (\(PlainText(outlet).string))"
    }
    // Readers show descriptions as HTML: the words are escaped for it, and once more for XML.
    var parts = [
      Element("title", text: PlainText(item.title).shortened(to: 200).string),
      Element("description", text: quotes.map(html).joined(separator: "<br>")),
      Element("category", text: item.kind), Element("pubDate", text: stamp(item.day)),
      Element("guid", [("isPermaLink", "false")], text: "rapporteur:" + item.id),
    ]
    if let address = item.evidence.articles.lazy.compactMap(index.address).first {
      parts.insert(Element("link", text: address), at: 1)
    }
    return Element("item", parts)
  }

  private static func html(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  /// RFC 822's form of a day, at midnight UTC.
  static func stamp(_ day: CivilDate) -> String {
    let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let (year, month, number) = day.components
    let two = number < 10 ? "0\(number)" : String(number)
    return "\(days[day.weekday - 1]), \(two) \(months[month - 1]) \(year) 00:00:00 +0000"
  }
}
