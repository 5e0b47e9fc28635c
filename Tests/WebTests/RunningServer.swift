import Dossier
import Foundation
import Store
import Testing

@testable import Web

/// A server on a free port, over a dossier of a few articles.
struct RunningServer: Sendable {
  let port: Int
  let path: String
  let writer: DossierWriter

  static let day = CivilDate(dayNumber: 19_000)

  static let pages = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Sources/Resources/Pages")

  /// Serves while `work` runs.
  ///
  /// - Parameter catchUp: stands for bringing the entries up to what was decided.
  static func serve(
    _ limits: Limits = Limits(),
    catchUp: @escaping @Sendable () async -> CatchingUpOutcome = { .done },
    _ work: @Sendable @escaping (RunningServer) async throws -> Void
  ) async throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("web-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("talks.dossier").path
    let writer = try DossierWriter.create(at: path, about: nil)
    try add(["Envoys met in Bergen.", "The talks went on in Oslo."], to: writer)
    let server = try PageServer(
      dossier: path, pages: pages, limits: limits, today: { day }, catchUp: catchUp)
    let (addresses, told) = AsyncStream.makeStream(of: Address.self)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        defer { told.finish() }
        try await server.run(port: 0, endsOnSignals: false) { told.yield($0) }
      }
      var iterator = addresses.makeAsyncIterator()
      let address = try #require(await iterator.next())
      try await work(RunningServer(port: address.port, path: path, writer: writer))
      group.cancelAll()
    }
  }

  /// Brings articles in, as another process would.
  static func add(_ texts: [String], to writer: DossierWriter) throws {
    let known = try writer.reader.readings().map(\.article)
    let new = texts.enumerated().map { index, text in
      Article(id: "a\(known.count + index + 1)", title: text, text: text)
    }
    try writer.keep(
      new.map { article in
        Arrival(
          article: article,
          place: .kept(
            ReadArticle(
              article: article, sentences: [], clues: [],
              claims: ArticleClaims(article: article.id))))
      }, on: day, extractor: "test")
    try writer.write(
      DossierContents(
        generator: "test", asOf: day, articles: known + new, actors: actors(of: (known + new)[0])),
      on: day)
  }

  /// Two actors, by the first words of an article.
  private static func actors(of article: Article) -> [Actor] {
    [("c1", "Envoys", 0), ("c2", "Bergen", 14)].map { id, name, start in
      let evidence = Evidence(
        article: article.id, start: start, end: start + name.unicodeScalars.count, text: name)
      return Actor(
        id: id, kind: .person, name: name,
        names: [NameForm(text: name, evidence: Citations(evidence))])
    }
  }

  var host: String { "127.0.0.1:\(port)" }

  /// Sends a request on a connection of its own, and reads the whole answer.
  func ask(
    _ line: String, _ headers: [String: String] = [:], host: String? = nil, body: String = ""
  ) async throws -> Reply {
    var head = "\(line) HTTP/1.1\r\nHost: \(host ?? self.host)\r\nConnection: close\r\n"
    for (name, value) in headers.sorted(by: { $0.key < $1.key }) { head += "\(name): \(value)\r\n" }
    if !body.isEmpty { head += "Content-Length: \(body.utf8.count)\r\n" }
    return try await send(head + "\r\n" + body)
  }

  func send(_ text: String) async throws -> Reply {
    let port = port
    return try await apart {
      let wire = try Wire(port: port)
      wire.send(text)
      return Reply(wire.rest())
    }
  }
}

/// An answer as it came over the wire.
struct Reply: Sendable {
  var status: Int
  /// By names in lower case.
  var headers: [String: String] = [:]
  var body: String

  init(_ text: String) {
    let head = text.range(of: "\r\n\r\n").map { String(text[..<$0.lowerBound]) } ?? text
    body = text.range(of: "\r\n\r\n").map { String(text[$0.upperBound...]) } ?? ""
    let lines = head.components(separatedBy: "\r\n")
    status = lines.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      headers[line[..<colon].lowercased()] =
        line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
    }
  }
}
