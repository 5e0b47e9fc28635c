import Foundation
import Testing

@testable import Web

@Suite("How much is taken")
struct LimitTests {
  @Test("an address, a header or a form that is too large is refused")
  func sizes() async throws {
    try await RunningServer.serve { (server: RunningServer) async throws in
      let much = String(repeating: "a", count: 5_000)
      #expect(try await server.ask("GET /?q=\(much)").status == 414)
      #expect(try await server.ask("GET /?q=\(much)\(much)").status == 400)
      #expect(try await server.ask("GET /\(much)\(much)").status == 400)
      #expect(try await server.ask("GET /", ["X-Much": much + much]).status == 400)
      let many = Dictionary(uniqueKeysWithValues: (0..<100).map { ("X-\($0)", "a") })
      #expect(try await server.ask("GET /", many).status == 400)
      let fields = (0..<100).map { "a\($0)=b" }.joined(separator: "&")
      #expect(try await server.ask("GET /?\(fields)").status == 400)
      let form = [
        "Origin": "http://\(server.host)", "Content-Type": "application/x-www-form-urlencoded",
      ]
      let body = String(repeating: "a", count: 70_000)
      #expect(try await server.ask("POST /decisions", form, body: body).status == 413)
      // And without its length told beforehand.
      let chunked = form.merging(["Transfer-Encoding": "chunked"]) { $1 }
      let head = "POST /decisions HTTP/1.1\r\nHost: \(server.host)\r\nConnection: close\r\n"
      let lines = chunked.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)\r\n" }.joined()
      let chunks = "11170\r\n\(body)\r\n0\r\n\r\n"
      #expect(try await server.send(head + lines + "\r\n" + chunks).status == 413)
    }
  }

  @Test(
    "no address leads out of the list of files",
    arguments: [
      "/static/../../etc/passwd", "/static/%2e%2e/%2e%2e/etc/passwd",
      "/static/..%2f..%2fetc/passwd",
      "/static/%2e%2e%2f%2e%2e%2fetc%2fpasswd", "/static/..%5c..%5cetc%5cpasswd",
      "/static//etc/passwd",
      "/static/%00live.js", "/static/live.js%00.css", "/static/%c0%ae%c0%ae/passwd",
      "/static/./live.js", "/static/", "/static", "/static/live.js/..", "/../static/live.js",
      "/static/%252e%252e%252fetc%252fpasswd", "/static/live.js/x", "//static/live.js", "/%zz",
      "/%e",
      "/a/b/c/d/e/f", "/static/overview.mustache", "/overview.mustache",
    ])
  func traversal(_ path: String) async throws {
    try await RunningServer.serve { (server: RunningServer) async throws in
      let reply = try await server.ask("GET \(path)")
      #expect([400, 404].contains(reply.status), "\(reply.status)")
      #expect(!reply.body.contains("root:"))
    }
  }

  @Test("a request that comes letter by letter is cut off, and others are answered meanwhile")
  func slowHead() async throws {
    var limits = Limits()
    limits.headSeconds = 1
    try await RunningServer.serve(limits) { (server: RunningServer) async throws in
      let port = server.port
      async let slow = apart {
        let wire = try Wire(port: port)
        var sent = 0
        for letter
          in "GET / HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nX-Slow: \(String(repeating: "a", count: 80))"
        {
          guard wire.send(String(letter)) else { break }
          sent += 1
          usleep(100_000)
        }
        return (sent, wire.receive() == nil)
      }
      #expect(try await server.ask("GET /").status == 200)
      let (sent, isClosed) = try await slow
      #expect(isClosed)
      #expect(sent < 60)
    }
  }

  @Test("a form that comes letter by letter is cut off")
  func slowBody() async throws {
    var limits = Limits()
    limits.bodySeconds = 1
    try await RunningServer.serve(limits) { (server: RunningServer) async throws in
      let port = server.port
      let sent = try await apart {
        let wire = try Wire(port: port)
        wire.send(
          """
          POST /decisions HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nOrigin: http://127.0.0.1:\(port)\r
          Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\n
          """)
        var sent = 0
        while sent < 100, wire.send("a") {
          sent += 1
          usleep(100_000)
        }
        return sent
      }
      #expect(sent < 60)
    }
  }

  @Test("whoever asks for much and takes nothing is cut off")
  func slowReader() async throws {
    var limits = Limits()
    limits.stallSeconds = 1
    try await RunningServer.serve(limits) { (server: RunningServer) async throws in
      let port = server.port
      let isClosed = try await apart {
        let wire = try Wire(port: port)
        let request = "GET /static/live.js HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\r\n"
        // Far more answers than the system's buffers hold, none of them read.
        for _ in 0..<20_000 where !wire.send(request) { return true }
        for _ in 0..<80 where wire.send(request) { usleep(100_000) }
        return !wire.send(request)
      }
      #expect(isClosed)
      #expect(try await server.ask("GET /").status == 200)
    }
  }

  @Test("more connections than are allowed wait, and are answered when others go")
  func connections() async throws {
    var limits = Limits()
    limits.connections = 4
    limits.headSeconds = 2
    try await RunningServer.serve(limits) { (server: RunningServer) async throws in
      let port = server.port
      let idle = try await apart { try (0..<4).map { _ in try Wire(port: port) } }
      #expect(try await server.ask("GET /").status == 200)
      withExtendedLifetime(idle) {}
    }
  }
}
