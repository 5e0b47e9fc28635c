import Foundation
import Testing

extension BuiltProgram {
  @Suite("A dossier file in adversity")
  struct DossierSafetyTests {
    let rapporteur: BuiltBinary
    let folder: TemporaryFolder

    init() throws {
      rapporteur = try BuiltBinary()
      folder = try TemporaryFolder()
    }

    private func path(_ name: String) -> String { folder.url.appendingPathComponent(name).path }

    private func made(_ name: String) async throws -> String {
      #expect(try await rapporteur.run(["new", path(name)]).exit == 0)
      return path(name)
    }

    private func brief(_ path: String) async throws -> Data {
      try await rapporteur.run(["brief", path, "--format", "json", "--quiet"]).output
    }

    /// Ids of the articles that the file holds, with repeats where there are any.
    private func sources(_ path: String) async throws -> [String] {
      let outcome = try await rapporteur.run(["sources", path])
      #expect(outcome.exit == 0, "\(outcome.errors)")
      return outcome.text.split(separator: "\n").compactMap { $0.split(separator: " ").last }
        .map(String.init)
    }

    /// More than one group of articles, so that a kill can fall between two.
    private func articles(_ count: Int) throws -> String {
      let lines = (1...count).map { number in
        #"{"url": "https://post.example/\#(number)", "outlet": "Post", "#
          + #""text": "\#(Invented.sentence) It was meeting number \#(number)."}"#
      }
      return try folder.file("many.jsonl", lines.joined(separator: "\n")).path
    }

    @Test("killed at twelve moments, it loses and doubles nothing, and ends as if never killed")
    func killed() async throws {
      let many = try articles(80)
      let whole = try await made("whole.dossier")
      let start = ContinuousClock.now
      #expect(try await rapporteur.run(["add", whole, many, "--quiet"]).exit == 0)
      let length = ContinuousClock.now - start
      let file = try await made("killed.dossier")
      var met: [String] = []
      for kill in 0..<12 {
        let outcome = try await rapporteur.run(
          ["add", file, many, "--quiet"], limit: length * (2 * kill + 1) / 24)
        // Whoever looks in between brings the entries up; who does not finds them later.
        guard kill % 3 == 2 else { continue }
        let now = try await sources(file)
        #expect(Set(now).count == now.count)
        #expect(Set(now).isSuperset(of: met))
        if outcome.exit == 0 { #expect(now.count == 80) }
        met = now
      }
      let last = try await rapporteur.run(["add", file, many])
      #expect(last.exit == 0, "\(last.errors)")
      #expect(try await brief(file) == brief(whole))
      #expect(try await sources(file) == sources(whole))
    }

    @Test(
      "a file that is none, another program's or a newer version's is told apart and left alone")
    func strangers() async throws {
      let good = try Data(contentsOf: URL(fileURLWithPath: try await made("good.dossier")))
      var foreign = good
      foreign.replaceSubrange(68..<72, with: [0, 0, 0, 1])
      let newer = good.replacing(Data("4 what lists".utf8), with: Data("9 what lists".utf8))
      #expect(newer != good)
      let cases: [(name: String, data: Data, words: String)] = [
        ("text", Data("no database".utf8), "is no dossier"),
        ("empty", Data(), "is no dossier"),
        ("foreign", foreign, "of another program"),
        ("newer", newer, "newer version"),
        ("cut", good.prefix(6_000), "cannot be read"),
      ]
      let talks = try folder.file("talks.txt", Invented.article)
      for (name, data, words) in cases {
        let file = try folder.file("\(name).dossier", data)
        for arguments in [
          ["add", file.path, talks.path], ["timeline", file.path], ["rebuild", file.path],
          ["search", file.path, "talks"], ["brief", file.path],
        ] {
          let outcome = try await rapporteur.run(arguments)
          #expect(outcome.exit == 65, "\(arguments) \(outcome.errors)")
          #expect(outcome.errors.contains(words), "\(arguments) \(outcome.errors)")
        }
        #expect(try Data(contentsOf: file) == data, "\(name)")
      }
    }

    @Test("links that lead in a circle are named; a link to a file is that file")
    func links() async throws {
      let manager = FileManager.default
      try manager.createSymbolicLink(
        atPath: path("a.dossier"), withDestinationPath: path("b.dossier"))
      try manager.createSymbolicLink(
        atPath: path("b.dossier"), withDestinationPath: path("a.dossier"))
      let circle = try await rapporteur.run(["timeline", path("a.dossier")])
      #expect(circle.exit == 65)
      #expect(circle.errors.contains("cannot be opened"), "\(circle.errors)")
      let file = try await made("talks.dossier")
      try manager.createSymbolicLink(atPath: path("link.dossier"), withDestinationPath: file)
      let talks = try folder.file("talks.txt", Invented.article)
      #expect(try await rapporteur.run(["add", path("link.dossier"), talks.path]).exit == 0)
      #expect(try await sources(file).count == 1)
    }

    @Test("a full disk is named, what was kept is safe, and the same command goes on")
    func full() async throws {
      let file = try await made("full.dossier")
      let many = try articles(80)
      let shell = BuiltBinary(program: URL(fileURLWithPath: "/bin/sh"))
      // A limit on the size of files is what a full disk looks like to a program.
      let outcome = try await shell.run([
        "-c", "ulimit -f 400; exec \"$@\"", "sh", rapporteur.program.path, "add", file, many,
      ])
      #expect(outcome.exit == 73, "\(outcome.errors)")
      #expect(outcome.errors.contains("disk is full"), "\(outcome.errors)")
      let last = try await rapporteur.run(["add", file, many])
      #expect(last.exit == 0, "\(last.errors)")
      #expect(try await brief(file) == brief(many))
    }

    @Test("a second writer is sent away, under any name of the file; readers are not")
    func writers() async throws {
      let file = try await made("busy.dossier")
      let link = path("other-name.dossier")
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file)
      let pipe = path("pipe.txt")
      try #require(mkfifo(pipe, 0o600) == 0)
      async let first = rapporteur.run(["add", file, pipe])
      // Comes back when the first writer reads, and so holds the file.
      let descriptor = await Task.detached { open(pipe, O_WRONLY) }.value
      try #require(descriptor >= 0)
      let talks = try folder.file("talks.txt", Invented.companion)
      for name in [file, link] {
        let second = try await rapporteur.run(["add", name, talks.path])
        #expect(second.exit == 75, "\(second.errors)")
        #expect(second.errors.contains("another process is writing"))
      }
      #expect(try await rapporteur.run(["timeline", file]).exit == 0)
      FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        .write(Data(Invented.article.utf8))
      close(descriptor)
      #expect(try await first.exit == 0)
      #expect(try await sources(file).count == 1)
    }

    @Test("where nothing may be written, it is read, and writing says why not")
    func readOnly() async throws {
      let file = try await made("still.dossier")
      let talks = try folder.file("talks.txt", Invented.article)
      #expect(try await rapporteur.run(["add", file, talks.path]).exit == 0)
      let whole = try await brief(file)
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o555], ofItemAtPath: folder.url.path)
      try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: file)
      defer {
        try? FileManager.default.setAttributes(
          [.posixPermissions: 0o755], ofItemAtPath: folder.url.path)
      }
      // Nothing is forbidden to root: the program then runs as nobody.
      let nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
      let command = getuid() == 0 ? nobody : []
      let shell = BuiltBinary(program: URL(fileURLWithPath: "/usr/bin/env"))
      let read = try await shell.run(
        command + [rapporteur.program.path, "brief", file, "--format", "json"])
      #expect(read.exit == 0, "\(read.errors)")
      #expect(read.output == whole)
      let written = try await shell.run(
        command + [rapporteur.program.path, "add", file, talks.path])
      #expect(written.exit == 73, "\(written.errors)")
      #expect(written.errors.contains("cannot be written"), "\(written.errors)")
    }

    @Test("a journal that somebody left behind is not taken for the new file's")
    func journal() async throws {
      try folder.file("new.dossier-wal", Data(repeating: 7, count: 40_000))
      let file = try await made("new.dossier")
      let talks = try folder.file("talks.txt", Invented.article)
      #expect(try await rapporteur.run(["add", file, talks.path]).exit == 0)
      #expect(try await brief(file) == brief(talks.path))
    }

    @Test("a rebuild that is stopped goes on, and ends as one that was not")
    func rebuild() async throws {
      let file = try await made("rebuilt.dossier")
      let many = try articles(300)
      #expect(try await rapporteur.run(["add", file, many, "--quiet"]).exit == 0)
      let whole = try await brief(file)
      for seconds in [1.0, 2.0, 3.0] {
        _ = try await rapporteur.run(["rebuild", file], limit: .seconds(seconds))
      }
      let last = try await rapporteur.run(["rebuild", file])
      #expect(last.exit == 0, "\(last.errors)")
      #expect(try await brief(file) == whole)
    }
  }
}
