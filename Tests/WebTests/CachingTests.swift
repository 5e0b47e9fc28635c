import Foundation
import Testing

@testable import Web

@Suite("What is sent again")
struct CachingTests {
  @Test("an unchanged page is not; one whose dossier was written to is")
  func pages() async throws {
    try await RunningServer.serve { (server: RunningServer) async throws in
      let first = try await server.ask("GET /")
      let tag = try #require(first.headers["etag"])
      #expect(try await server.ask("GET /", ["If-None-Match": tag]).status == 304)
      #expect(try await server.ask("GET /", ["If-None-Match": "\"x\", \(tag)"]).status == 304)
      try RunningServer.add(["A third report."], to: server.writer)
      let second = try await server.ask("GET /", ["If-None-Match": tag])
      #expect(second.status == 200)
      #expect(second.headers["etag"] != tag)
    }
  }

  @Test("a file is not")
  func files() async throws {
    try await RunningServer.serve { (server: RunningServer) async throws in
      let first = try await server.ask("GET /static/live.js")
      let tag = try #require(first.headers["etag"])
      #expect(first.headers["content-type"] == "text/javascript; charset=utf-8")
      #expect(first.body.contains("EventSource"))
      let again = try await server.ask("GET /static/live.js", ["If-None-Match": tag])
      #expect(again.status == 304 && again.body.isEmpty)
    }
  }
}
