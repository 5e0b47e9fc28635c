import Foundation
import Testing

@testable import Web

@Suite("What is told of new entries")
struct LiveTests {
  private static func listen(_ server: RunningServer, _ headers: String = "") throws -> Wire {
    let wire = try Wire(port: server.port)
    wire.send("GET /events HTTP/1.1\r\nHost: \(server.host)\r\n\(headers)\r\n")
    return wire
  }

  @Test("a page that listens hears what another process writes")
  func news() async throws {
    try await RunningServer.serve { (server: RunningServer) async throws in
      let wire = try Self.listen(server)
      let hello = try await apart { wire.read(until: "data: ") }
      #expect(hello.contains("text/event-stream"))
      #expect(hello.contains("event: hello"))
      try RunningServer.add(["Envoys \"left\"\nfor home."], to: server.writer)
      let news = try await apart { wire.read(until: "\"new\":1") }
      #expect(news.contains("event: changed"))
      #expect(news.contains("\"id\":\"a3\""))
      #expect(news.contains("Envoys \\\"left\\\"\\nfor home."))
    }
  }

  @Test("whoever comes back after a break hears what came meanwhile")
  func break_() async throws {
    try await RunningServer.serve { (server: RunningServer) async throws in
      let first = try Self.listen(server)
      let hello = try await apart { first.read(until: "data: ") }
      let id = try #require(hello.firstMatch(of: #/id: (\d+)/#)).1
      try RunningServer.add(["A third report.", "A fourth."], to: server.writer)
      let again = try Self.listen(server, "Last-Event-ID: \(id)\r\n")
      let heard = try await apart { again.read(until: "\"newest\"") }
      #expect(heard.contains("\"new\":2"))
      for odd in ["x", "-5", "99999999", "9223372036854775808"] {
        let wire = try Self.listen(server, "Last-Event-ID: \(odd)\r\n")
        #expect(try await apart { wire.read(until: "event: hello") }.contains("200 OK"), "\(odd)")
      }
    }
  }

  @Test("so many listen and no more, and one who goes makes room")
  func listeners() async throws {
    var limits = Limits()
    limits.listeners = 2
    try await RunningServer.serve(limits) { (server: RunningServer) async throws in
      var wires = [try Self.listen(server), try Self.listen(server)]
      for wire in wires { _ = try await apart { wire.read(until: "event: hello") } }
      #expect(try await server.ask("GET /events").status == 503)
      wires.removeLast()
      var status = 503
      for _ in 0..<40 where status == 503 {
        try await Task.sleep(for: .milliseconds(50))
        let wire = try Self.listen(server)
        status = Reply(try await apart { wire.read(until: "\r\n\r\n") }).status
      }
      #expect(status == 200)
    }
  }

  @Test("a sign of life is sent where nothing else is")
  func heartbeat() async throws {
    var limits = Limits()
    limits.heartbeatSeconds = 1
    try await RunningServer.serve(limits) { (server: RunningServer) async throws in
      let wire = try Self.listen(server)
      #expect(try await apart { wire.read(until: ": still here") }.contains(": still here"))
    }
  }

  @Test("pages that are turned over quickly take no place from others")
  func turning() async throws {
    var limits = Limits()
    limits.listeners = 4
    limits.heartbeatSeconds = 3600
    try await RunningServer.serve(limits) { (server: RunningServer) async throws in
      for round in 0..<12 {
        let wire = try Self.listen(server)
        let head = try await apart { wire.read(until: "event: hello") }
        #expect(Reply(head).status == 200, "round \(round)")
        try await Task.sleep(for: .milliseconds(50))
      }
    }
  }
}
