import Foundation

/// A web server on this machine, which answers from a folder and misbehaves as it is told.
final class LoopbackServer: Sendable {
  let port: Int
  private let folder: TemporaryFolder
  private let process: Foundation.Process
  /// The server ends when this is closed, be it by the end of the tests.
  private let life = Pipe()

  /// What it serves: `/NAME` is the file NAME with its ETag; other paths stand in the script.
  private static let script = """
    import http.server, os, sys, threading, time

    folder = sys.argv[1]

    class Handler(http.server.BaseHTTPRequestHandler):
        def log_message(self, *rest): pass

        def do_GET(self):
            with open(os.path.join(folder, "visits.log"), "a") as log:
                log.write(self.path + " " + str(self.headers.get("If-None-Match")) + "\\n")
            name = self.path.lstrip("/")
            if name == "round": return self.move("/round")
            if name == "file": return self.move("file:///etc/passwd")
            if name == "large": return self.say(b"<p>" + b"large " * 2_000_000, "text/html", None)
            if name == "broken": return self.say(b"<rss><channel><item><tit", "text/xml", None)
            if name == "slow":
                self.send_response(200)
                self.end_headers()
                time.sleep(40)
                return
            path = os.path.join(folder, os.path.basename(name))
            if not os.path.exists(path): return self.send_error(404)
            with open(path, "rb") as file: body = file.read()
            kind = "text/html; charset=iso-8859-2" if name.endswith("html") else "text/plain"
            self.say(body, kind, '"%d"' % (hash(body) & 0xFFFFFFFF))

        def move(self, target):
            self.send_response(302)
            self.send_header("Location", target)
            self.end_headers()

        def say(self, body, kind, tag):
            if tag and self.headers.get("If-None-Match") == tag:
                self.send_response(304)
                self.end_headers()
                return
            self.send_response(200)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            if tag: self.send_header("ETag", tag)
            self.end_headers()
            try: self.wfile.write(body)
            except OSError: pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    with open(os.path.join(folder, "port.part"), "w") as file: file.write(str(server.server_port))
    os.rename(os.path.join(folder, "port.part"), os.path.join(folder, "port"))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    sys.stdin.read()
    """

  init() async throws {
    folder = try TemporaryFolder()
    let script = try folder.file("server.py", Self.script)
    process = Foundation.Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", script.path, folder.url.path]
    process.standardInput = life
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    for _ in 0..<300 {
      if let text = try? String(decoding: folder.data("port"), as: UTF8.self),
        let port = Int(text)
      {
        self.port = port
        return
      }
      try await Task.sleep(for: .milliseconds(50))
    }
    process.terminate()
    throw NotUp()
  }

  deinit { process.terminate() }

  struct NotUp: Error {}

  func serve(_ name: String, _ text: String, _ encoding: String.Encoding = .utf8) throws {
    try folder.file(name, text.data(using: encoding) ?? Data())
  }

  func url(_ name: String) -> String { "http://127.0.0.1:\(port)/\(name)" }

  /// "PATH ETAG" of each visit.
  var visits: [String] {
    let log = (try? folder.data("visits.log")).map { String(decoding: $0, as: UTF8.self) } ?? ""
    return log.split(separator: "\n").map(String.init)
  }
}
