import Briefing
import Dossier
public import Foundation
public import Store

/// Makes pages of a dossier: the web server's matter, without the server.
///
/// A page is a pure function of the dossier and the request. It reads a bounded number of entries,
/// whatever the size of the dossier.
public struct Site: Sendable {
  private let templates: TemplateSet

  /// - Parameter templates: the folder `Pages` of the resources.
  public init(templates: URL) throws(SiteError) {
    self.templates = try TemplateSet(templates)
  }

  /// The whole HTML of a page.
  public func page(
    _ request: PageRequest, of dossier: DossierReader
  ) throws(SiteError) -> String {
    do {
      let desk = try Desk(dossier, request)
      let sheet = try sheet(desk)
      return try templates.render(
        sheet.template, screen(sheet, request, generator: desk.generator))
    } catch let error as SiteError {
      throw error
    } catch let error as StoreError {
      throw .dossier(error)
    } catch {
      throw .dossier(.damaged(detail: String(describing: error)))
    }
  }

  /// A page that says in words what went wrong and what to do next.
  public func message(
    _ title: String, _ text: String, to request: PageRequest
  ) throws(SiteError) -> String {
    let sheet = Sheet("message", title: title, page: Message(text: text))
    return try templates.render(sheet.template, screen(sheet, request, generator: nil))
  }

  struct Message {
    var text: String
  }

  private func sheet(_ desk: Desk) throws -> Sheet {
    let path = desk.request.path
    guard path.count <= 2 else { throw SiteError.notFound }
    guard path.count == 2 else { return try sheet(named: path.first ?? "", desk) }
    switch path[0] {
    case "actors": return try ActorPage(desk).sheet(path[1])
    case "articles": return try ArticlePage(desk).sheet(path[1])
    case "entries": return try EntryPage(desk).sheet(path[1])
    default: throw SiteError.notFound
    }
  }

  private func sheet(named name: String, _ desk: Desk) throws -> Sheet {
    switch name {
    case "": return try OverviewPage(desk).sheet()
    case "timeline": return try TimelinePage(desk).sheet()
    case "actors": return try ActorsPage(desk).sheet()
    case "network": return try NetworkPage(desk).sheet()
    case "statements": return try StatementsPage(desk).sheet()
    case "commitments": return try CommitmentsPage(desk).sheet()
    case "disagreements": return try DisagreementsPage(desk).sheet()
    case "sources": return try SourcesPage(desk).sheet()
    case "articles": return try ArticlesPage(desk).sheet()
    case "search": return try SearchPage(desk).sheet()
    default: throw SiteError.notFound
    }
  }

  private static let rooms = [
    ("", "Overview"), ("timeline", "Timeline"), ("actors", "Actors"), ("network", "Network"),
    ("statements", "Statements"), ("commitments", "Commitments"),
    ("disagreements", "Disagreements"), ("sources", "Sources"),
  ]

  private func screen(_ sheet: Sheet, _ request: PageRequest, generator: String?) -> Screen {
    let here = request.path.first ?? ""
    return Screen(
      title: PlainText(sheet.title).shortened(to: 120).string,
      heading: PlainText(sheet.title).string, lead: sheet.lead,
      rooms: Self.rooms.map { name, label in
        Screen.Room(
          label: label, href: name.isEmpty ? "/" : "/\(name)",
          isHere: name == here && request.path.count < 2)
      },
      sought: here == "search" ? request.query["q"] ?? "" : "", scripts: sheet.scripts,
      footer: generator.map { "Made by \(PlainText($0).string)." } ?? "", page: sheet.page)
  }
}
