import Foundation
import Testing

@testable import Web

@Suite("Who is answered")
struct GuardTests {
  @Test("pages of this machine are; whoever comes by another name or from another site is not")
  func doors() async throws {
    try await RunningServer.serve { (server: RunningServer) async throws in
      let own = "http://\(server.host)"
      #expect(try await server.ask("GET /").status == 200)
      #expect(try await server.ask("GET /", host: "localhost:\(server.port)").status == 200)
      for host in [
        "rebound.example", "rebound.example:\(server.port)", "127.0.0.1", "127.0.0.1:1",
        "127.0.0.1.rebound.example:\(server.port)", "[::1]:\(server.port)", "",
      ] {
        #expect(try await server.ask("GET /", host: host).status == 421, "\(host)")
      }
      let twice =
        "GET / HTTP/1.1\r\nHost: \(server.host)\r\nHost: rebound.example\r\nConnection: close\r\n\r\n"
      #expect([400, 421].contains(try await server.send(twice).status))
      #expect(try await server.send("GET / HTTP/1.0\r\nConnection: close\r\n\r\n").status == 421)
      #expect(try await server.ask("GET /", ["Origin": own]).status == 200)
      for origin in [
        "http://elsewhere.example", "null", "https://\(server.host)", "\(own).elsewhere.example",
        "http://user@\(server.host)",
      ] {
        #expect(try await server.ask("GET /", ["Origin": origin]).status == 403, "\(origin)")
      }
    }
  }

  @Test("another site may link to a page, and embed none")
  func embedding() async throws {
    try await RunningServer.serve { (server: RunningServer) async throws in
      func status(_ mode: String, _ destination: String) async throws -> Int {
        try await server.ask(
          "GET /",
          [
            "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": mode,
            "Sec-Fetch-Dest": destination,
          ]
        ).status
      }
      #expect(try await status("navigate", "document") == 200)
      #expect(try await status("navigate", "iframe") == 403)
      #expect(try await status("no-cors", "script") == 403)
      #expect(try await status("cors", "empty") == 403)
    }
  }

  @Test("what is not read or decided is refused")
  func methods() async throws {
    try await RunningServer.serve { (server: RunningServer) async throws in
      for method in ["PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"] {
        let reply = try await server.ask("\(method) /")
        #expect(reply.status == 405, "\(method)")
        #expect(reply.headers["allow"] == "GET, HEAD")
      }
      let own = ["Origin": "http://\(server.host)"]
      #expect(try await server.ask("POST /", own, body: "a=b").status == 405)
      let head = try await server.ask("HEAD /")
      #expect(head.status == 200 && head.body.isEmpty)
    }
  }

  @Test("every answer keeps other sites out", arguments: ["/", "/static/live.js", "/none", "/%ff"])
  func headers(_ path: String) async throws {
    try await RunningServer.serve { (server: RunningServer) async throws in
      let reply = try await server.ask("GET \(path)")
      #expect(
        reply.headers["content-security-policy"]
          == "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'"
      )
      #expect(reply.headers["x-content-type-options"] == "nosniff")
      #expect(reply.headers["referrer-policy"] == "same-origin")
      #expect(reply.headers["cross-origin-opener-policy"] == "same-origin")
      #expect(reply.headers["cross-origin-resource-policy"] == "same-origin")
      #expect(reply.headers["access-control-allow-origin"] == nil)
    }
  }

  @Test("it listens on the loopback address alone, and says so where a port is taken")
  func listening() async throws {
    try await RunningServer.serve { (server: RunningServer) async throws in
      let port = server.port
      try await apart { _ = try Wire(port: port) }
      // Whoever listens on every address also answers on the loopback's others.
      let refusal = await #expect(throws: Broken.self) {
        try await apart { _ = try Wire(port: port, at: "127.0.0.2") }
      }
      #expect(refusal?.number == ECONNREFUSED)

      let second = try PageServer(
        dossier: server.path, pages: RunningServer.pages, today: { RunningServer.day },
        catchUp: { .done })
      #expect(await Self.failure(of: second, on: server.port) == server.port)
    }
  }

  /// The port that is told as taken.
  private static func failure(of server: PageServer, on port: Int) async -> Int? {
    do throws(ServeError) {
      try await server.run(port: port, endsOnSignals: false) { _ in }
      return nil
    } catch {
      if case .portTaken(let taken) = error { return taken }
      return nil
    }
  }
}
