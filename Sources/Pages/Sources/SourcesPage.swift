import Briefing
import Dossier
import Store

/// Which outlets tell which facts, who copied whom, and what only one outlet has.
struct SourcesPage {
  enum View: String, CaseIterable {
    case facts, copied, single

    var label: String {
      switch self {
      case .facts: "Facts by outlet"
      case .copied: "Who copied whom"
      case .single: "Only one outlet"
      }
    }
  }

  struct Model {
    var views: [Tab]
    var outlets: [OutletRow]
    var moreOutlets: String?
    var matrix: FactMatrix?
    var copies: [Copy]
    var isCopied: Bool
    var isSingle: Bool
    var chosen: String
    var choices: [Choice]
    var lines: [EntryLine]
    var pager: Pager
    var isEmpty: Bool
  }

  struct Tab {
    var link: Link
    var isHere: Bool
  }

  struct OutletRow {
    var name: Link
    var articles: String
    var only: Link
  }

  struct Copy {
    var text: String
    var href: String
    var origin: Link
    var places: [Link]
    var articles: String
  }

  private static let mostOutlets = 30
  private static let size = 30
  private let desk: Desk

  init(_ desk: Desk) { self.desk = desk }

  func sheet() throws -> Sheet {
    let view = try desk.parameters.choice("view", View.self) ?? .facts
    let outlet = try desk.parameters.text("outlet")
    let query = query(view, outlet)
    let total = try desk.reader.count(query)
    let kept = try desk.reader.list(
      query, offset: try desk.offset(size: Self.size), limit: Self.size)
    let tally = try desk.reader.tally(.type, of: .article, limit: Self.mostOutlets + 1)
    let model = Model(
      views: View.allCases.map { other in
        Tab(
          link: Link(other.label, Address.path(["sources"], ["view": other.rawValue])),
          isHere: other == view)
      },
      outlets: tally.prefix(Self.mostOutlets).map { Self.row($0.value, $0.count) },
      moreOutlets: tally.count > Self.mostOutlets ? "There are more outlets than these." : nil,
      matrix: view == .facts && !kept.isEmpty ? try FactMatrix(kept, desk) : nil,
      copies: view == .copied ? try copies(kept) : [], isCopied: view == .copied,
      isSingle: view == .single, chosen: outlet ?? "",
      choices: Choice.list(
        tally.prefix(Self.mostOutlets).map { ($0.value, PlainText($0.value).string) },
        chosen: outlet),
      lines: view == .single ? try kept.lines(on: desk) : [],
      pager: try desk.pager(size: Self.size, total: total), isEmpty: total == 0)
    return Sheet("sources", title: "Sources", page: model)
  }

  private func query(_ view: View, _ outlet: String?) -> EntryQuery {
    var query: EntryQuery
    switch view {
    case .facts: query = EntryQuery(.event)
    case .copied:
      query = EntryQuery(.passage)
      query.order = .title
    case .single:
      query = EntryQuery(.event, .figure)
      query.isSingle = true
    }
    query.outlet = outlet
    return query
  }

  private static func row(_ outlet: String, _ count: Int) -> OutletRow {
    let name = PlainText(outlet).shortened(to: 80).string
    return OutletRow(
      name: Link(name, Address.path(["articles"], ["outlet": outlet])),
      articles: CountWords.grouped(count),
      only: Link(
        "what only it has", Address.path(["sources"], ["outlet": outlet, "view": "single"])))
  }

  private func copies(_ kept: [KeptEntry]) throws -> [Copy] {
    let passages = try kept.compactMap { entry -> Passage? in
      if case .passage(let passage) = try DossierEntry(entry) { passage } else { nil }
    }
    let writer = try LineWriter(
      passages.map { .passage($0) }, more: passages.compactMap(\.origin), on: desk)
    return passages.map { passage in
      Copy(
        text: PlainText(passage.text).shortened(to: 260).string, href: Address.entry(passage.id),
        origin: Self.origin(passage, writer),
        places: passage.evidence.all.prefix(12).map {
          Link(writer.outlet($0.article), Address.words($0))
        },
        articles: CountWords.count(passage.articles.count, "article"))
    }
  }

  private static func origin(_ passage: Passage, _ writer: LineWriter) -> Link {
    guard let origin = passage.origin else { return Link("origin not known", "") }
    guard writer.labels[origin]?.kind == .article else {
      return Link("from \(PlainText(origin).shortened(to: 60).string)", "")
    }
    return Link("first in \(writer.outlet(origin))", Address.article(origin))
  }
}
