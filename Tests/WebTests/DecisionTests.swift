import Dossier
import Foundation
import Store
import Synchronization
import Testing

@testable import Web

@Suite("What is decided in a page")
struct DecisionTests {
  /// Sends a form as the pages do.
  private static func send(
    _ fields: [String: String], to server: RunningServer, token: String? = nil,
    headers: [String: String] = [:]
  ) async throws -> Reply {
    let page = try await server.ask("GET /entries/c1").body
    let own = page.firstMatch(of: #/name="token" value="([0-9a-f]+)"/#).map { String($0.1) }
    let all = fields.merging(["token": token ?? (own ?? "")]) { $1 }
    let body = all.sorted { $0.key < $1.key }.map { "\($0.key)=\(encoded($0.value))" }
    return try await server.ask(
      "POST /decisions",
      [
        "Origin": "http://\(server.host)", "Content-Type": "application/x-www-form-urlencoded",
      ].merging(headers) { $1 }, body: body.joined(separator: "&"))
  }

  private static func encoded(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
  }

  @Test("is written down with the words that the entries rest on, and the page is shown again")
  func join() async throws {
    let runs = Mutex(0)
    let catchUp: @Sendable () async -> CatchingUpOutcome = {
      runs.withLock { $0 += 1 }
      return .done
    }
    try await RunningServer.serve(catchUp: catchUp) { (server: RunningServer) async throws in
      let reply = try await Self.send(
        [
          "action": "join", "id": "c1", "with": " c2 ", "reason": "one & the same",
          "back": "/actors/c1",
        ], to: server)
      #expect(reply.status == 303)
      #expect(reply.headers["location"] == "/actors/c1")
      let made = try #require(DecisionLedger(beside: server.path).decisions().first)
      #expect(made.decide == .join && made.list == .actors)
      #expect(made.entries.map(\.id) == ["c1", "c2"])
      #expect(made.entries.map(\.evidence.first?.start) == [0, 14])
      #expect(made.why == "one & the same")
      #expect(runs.withLock { $0 } == 1)
    }
  }

  @Test("is taken back, the last one first")
  func undo() async throws {
    try await RunningServer.serve { (server: RunningServer) async throws in
      let ledger = DecisionLedger(beside: server.path)
      for (id, name) in [("c1", "Delegates"), ("c2", "The city")] {
        let fields = ["action": "rename", "id": id, "with": name, "back": "/actors/\(id)"]
        #expect(try await Self.send(fields, to: server).status == 303)
      }
      #expect(try ledger.decisions().map(\.to) == ["Delegates", "The city"])
      for left in [["Delegates"], []] {
        #expect(try await Self.send(["action": "undo", "id": "c1"], to: server).status == 303)
        #expect(try ledger.decisions().map(\.to) == left)
      }
      #expect(try await Self.send(["action": "undo", "id": "c1"], to: server).status == 400)
    }
  }

  @Test("is refused without the page's own token, and from another site")
  func strangers() async throws {
    try await RunningServer.serve { (server: RunningServer) async throws in
      let fields = ["action": "reject", "id": "c1"]
      let wrong = String(repeating: "0", count: 64)
      #expect(try await Self.send(fields, to: server, token: wrong).status == 403)
      #expect(try await Self.send(fields, to: server, token: "x").status == 403)
      for headers in [
        ["Origin": "http://elsewhere.example"], ["Origin": "null"],
        ["Sec-Fetch-Site": "cross-site"], ["Sec-Fetch-Site": "same-site"],
      ] {
        #expect(try await Self.send(fields, to: server, headers: headers).status == 403)
      }
      let body = ["Content-Type": "text/plain"]
      #expect(try await Self.send(fields, to: server, headers: body).status == 415)
      #expect(try DecisionLedger(beside: server.path).decisions().isEmpty)
    }
  }

  @Test("is refused where it cannot be carried out, and said so in a page")
  func impossible() async throws {
    try await RunningServer.serve { (server: RunningServer) async throws in
      for fields in [
        ["action": "explode", "id": "c1"], ["action": "reject", "id": "none"],
        ["action": "join", "id": "c1"], ["action": "date", "id": "c1", "date": "2022-03-04"],
        ["action": "join", "id": "c1", "with": "a1"],
        ["action": "rename", "id": "c1", "with": " "],
        ["action": "reject", "id": "c1", "reason": String(repeating: "a", count: 2000)],
        ["action": "undo", "id": "c1"],
      ] {
        let reply = try await Self.send(fields, to: server)
        #expect(reply.status == 400, "\(fields)")
        #expect(reply.body.contains("<h1>"))
      }
      #expect(try DecisionLedger(beside: server.path).decisions().isEmpty)
    }
  }

  @Test("leads nowhere but to this server")
  func back() async throws {
    try await RunningServer.serve { (server: RunningServer) async throws in
      for place in ["//elsewhere.example", "http://elsewhere.example", "/a\r\nX-Stolen: 1", ""] {
        let reply = try await Self.send(
          ["action": "rename", "id": "c1", "with": "X", "back": place], to: server)
        #expect(reply.headers["location"] == "/")
        #expect(reply.headers["x-stolen"] == nil)
      }
    }
  }

  @Test("is kept where another process writes, and tried again until it is carried out")
  func later() async throws {
    let runs = Mutex(0)
    let catchUp: @Sendable () async -> CatchingUpOutcome = {
      runs.withLock {
        $0 += 1
        return $0 < 2 ? .later : .done
      }
    }
    try await RunningServer.serve(catchUp: catchUp) { (server: RunningServer) async throws in
      let reply = try await Self.send(["action": "reject", "id": "c1"], to: server)
      #expect(reply.status == 200)
      #expect(reply.body.contains("The decision is kept"))
      for _ in 0..<100 where runs.withLock({ $0 }) < 2 {
        try await Task.sleep(for: .milliseconds(100))
      }
      #expect(runs.withLock { $0 } == 2)
    }
  }

  @Test("does not keep the browser waiting")
  func slow() async throws {
    var limits = Limits()
    limits.decisionSeconds = 1
    let catchUp: @Sendable () async -> CatchingUpOutcome = {
      try? await Task.sleep(for: .seconds(60))
      return .done
    }
    try await RunningServer.serve(limits, catchUp: catchUp) {
      (server: RunningServer) async throws in
      let reply = try await Self.send(["action": "reject", "id": "c1"], to: server)
      #expect(reply.body.contains("It is being worked in"))
    }
  }
}
