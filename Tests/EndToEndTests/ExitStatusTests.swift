import Foundation
import Testing

extension BuiltProgram {
  @Suite("Exit statuses")
  struct ExitStatusTests {
    let rapporteur: BuiltBinary
    let folder: TemporaryFolder

    init() throws {
      rapporteur = try BuiltBinary()
      folder = try TemporaryFolder()
    }

    @Test("0 where all was read, and nothing is said beside the brief")
    func read() async throws {
      let file = try folder.file("talks.txt", Invented.article)
      let outcome = try await rapporteur.run(["brief", file.path])
      #expect(outcome.exit == 0)
      #expect(outcome.errors == "")
    }

    @Test("65 where something was refused: named with the reason, and the others go on")
    func refused() async throws {
      try folder.file("good.txt", Invented.article)
      try folder.file("empty.txt")
      let outcome = try await rapporteur.run(["brief", folder.url.path, "--format", "json"])
      #expect(outcome.exit == 65)
      #expect(outcome.errors.contains("empty.txt"))
      #expect(!outcome.errors.contains("good.txt"))
      #expect(try DossierJSON(outcome.output).list("articles").count == 1)
    }

    @Test("65 where nothing could be read")
    func nothing() async throws {
      let file = try folder.file("empty.txt")
      let outcome = try await rapporteur.run(["brief", file.path])
      #expect(outcome.exit == 65)
      #expect(outcome.errors.contains("empty.txt"))
    }

    @Test("65 for a file that may not be opened", .enabled(if: geteuid() != 0))
    func closed() async throws {
      let file = try folder.file("closed.txt", Invented.article)
      try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: file.path)
      let outcome = try await rapporteur.run(["brief", file.path])
      #expect(outcome.exit == 65)
      #expect(outcome.errors.contains("closed.txt"))
    }

    @Test(
      "64 on wrong use, with what to do about it",
      arguments: [
        (["brief"], "path"),
        (["brief", "no-such-folder"], "no-such-folder"),
        (["brief", ".", "--fromat=json"], "--format"),
        (["brief", ".", "--format", "pdf"], "pdf"),
        (["brief", ".", "--as-of", "9 April"], "2021-04-09"),
        (["brief", ".", "--published", "2021-02-30"], "2021-02-30"),
        (["brief", ".", "--threads", "0"], "1 to 256"),
        (["brief", ".", "--width", "7"], "--width"),
        (["brief", "-", "-"], "only once"),
        (["breif", "."], "--help"),
      ] as [([String], String)])
    func wrongUse(_ arguments: [String], _ words: String) async throws {
      let outcome = try await rapporteur.run(arguments)
      #expect(outcome.exit == 64)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.contains(words), "\(outcome.errors)")
    }

    @Test("73 where the result cannot be written")
    func unwritable() async throws {
      let file = try folder.file("talks.txt", Invented.article)
      let place = folder.url.appendingPathComponent("no-such-folder/brief.txt").path
      let outcome = try await rapporteur.run(["brief", file.path, "--out", place])
      #expect(outcome.exit == 73)
      #expect(outcome.errors.contains("no-such-folder"))
    }
  }
}
