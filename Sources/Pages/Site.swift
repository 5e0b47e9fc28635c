public import Dossier
public import Foundation
public import Store

public struct Site: Sendable {
  public init(templates: URL) throws(SiteError) {}

  public func page(
    _ request: PageRequest, of dossier: DossierReader
  ) throws(SiteError) -> String {
    guard request.path.isEmpty else { throw .notFound }
    let number: Int
    do { number = try dossier.entries(.event).count } catch { throw .dossier(error) }
    return """
      <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Dossier</title>
      <script src="/static/live.js" defer></script></head>
      <body><main><h1>Dossier</h1><p>\(number) events</p>
      <form method="post" action="/decisions">
      <input type="hidden" name="token" value="\(request.token ?? "")"></form></main></body></html>
      """
  }
}

extension Site {
  public func message(
    _ title: String, _ text: String, to request: PageRequest
  ) throws(SiteError) -> String {
    "<!doctype html><html lang=en><title>\(title)</title><h1>\(title)</h1><p>\(text)</p></html>"
  }
}

public struct PageRequest: Sendable {
  public var path: [String]
  public var query: [String: String]
  public var token: String?
  public var today: CivilDate

  public init(path: [String], query: [String: String], token: String?, today: CivilDate) {
    self.path = path
    self.query = query
    self.token = token
    self.today = today
  }
}

public enum SiteError: Error {
  case notFound
  case badRequest(String)
  case dossier(StoreError)
  case template(String)
}
