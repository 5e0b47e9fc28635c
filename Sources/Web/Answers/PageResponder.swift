import Dossier
import HTTPTypes
import Hummingbird
import NIOCore
import Pages
import Store

/// Answers each request: a page, a file, the stream of what is new, or a decision.
struct PageResponder: HTTPResponder {
  let site: Site
  let files: StaticFiles
  let writers: PageWriters
  let edition: Edition
  let cache: PageCache
  let events: EventStream
  let decisions: DecisionDesk?
  let token: Token
  let limits: Limits
  let today: @Sendable () -> CivilDate

  func respond(to request: Request, context: PageContext) async throws -> Response {
    var answer: Response
    do throws(Refusal) { answer = try await self.answer(request, context) } catch {
      answer = told(error.words, status: error.status)
      if error == .method { answer.headers[.allow] = "GET, HEAD" }
    }
    SafeHeaders.add(to: &answer.headers)
    return request.method == .head ? answer.createHeadResponse() : answer
  }

  private func answer(_ request: Request, _ context: PageContext) async throws(Refusal) -> Response
  {
    if let refusal = RequestGuard(address: context.address).refusal(of: request.head) {
      throw refusal
    }
    let target: RequestTarget
    do { target = try RequestTarget(request.head.path ?? "", limits: limits) } catch {
      switch error {
      case .tooLong: throw .tooLong
      case .malformed: throw .malformed("The address is not one that the pages write.")
      }
    }
    if request.method == .post {
      guard target.path == ["decisions"], let decisions else { throw .method }
      switch try await decisions.answer(request) {
      case .place(let place): return Answer.see(place)
      case .words(let title, let text): return told((title, text), status: .ok)
      }
    }
    switch target.path.first {
    case "static": return try file(target.path, request)
    case "events" where target.path.count == 1 && request.method == .get:
      return try await events.answer(request)
    default: return try await page(target, request)
    }
  }

  /// A page of words alone: it asks nothing of the dossier, and so can always be shown.
  private func told(_ words: (title: String, text: String), status: HTTPResponse.Status) -> Response
  {
    let nowhere = PageRequest(path: ["problem"], query: [:], token: nil, today: today())
    do {
      return Answer.html(try site.message(words.title, words.text, to: nowhere), status: status)
    } catch {
      return Answer.plain("\(words.title). \(words.text)\n", status: status)
    }
  }

  private func file(_ path: [String], _ request: Request) throws(Refusal) -> Response {
    guard path.count == 2, let file = files[path[1]] else { throw .notFound }
    return isKnown(file.tag, request) ? Answer.unchanged(file.tag) : Answer.file(file)
  }

  private func page(_ target: RequestTarget, _ request: Request) async throws(Refusal) -> Response {
    let known = request.headers[values: .ifNoneMatch]
    let address = request.head.path ?? ""
    let asked = PageRequest(
      path: target.path, query: target.query, token: decisions == nil ? nil : token.text,
      today: today())
    return try await writers.write { reader in
      Result { () throws(SiteError) in try written(asked, at: address, unlessIn: known, by: reader)
      }
      .mapError(Refusal.init)
    }
  }

  private func written(
    _ asked: PageRequest, at address: String, unlessIn known: [String], by reader: DossierReader
  ) throws(SiteError) -> Response {
    let tag: String
    do {
      // Asked before the page is written: what is written to the file meanwhile makes a tag that is
      // too old, and never one that is too new.
      tag = try edition.tag(on: asked.today.dayNumber)
    } catch { throw .dossier(error) }
    if Self.names(tag, known) { return Answer.unchanged(tag) }
    if let page = cache.page(at: address, of: tag) { return Answer.html(page, tag: tag) }
    let page = try site.page(asked, of: reader)
    cache.keep(page, at: address, of: tag)
    return Answer.html(page, tag: tag)
  }

  private func isKnown(_ tag: String, _ request: Request) -> Bool {
    Self.names(tag, request.headers[values: .ifNoneMatch])
  }

  private static func names(_ tag: String, _ known: [String]) -> Bool {
    func bare(_ tag: some StringProtocol) -> String {
      let trimmed = tag.split(separator: " ").joined()
      return trimmed.hasPrefix("W/") ? String(trimmed.dropFirst(2)) : trimmed
    }
    return known.contains { $0.split(separator: ",").contains { bare($0) == bare(tag) } }
  }
}

extension Refusal {
  init(_ error: SiteError) {
    switch error {
    case .notFound: self = .notFound
    case .badRequest(let detail): self = .malformed(detail)
    case .dossier(let error): self = .unreadable(StoreWords.text(error))
    case .template(let detail): self = .broken(detail)
    }
  }
}
