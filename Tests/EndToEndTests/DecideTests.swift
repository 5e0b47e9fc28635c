import Foundation
import Testing

extension BuiltProgram {
  @Suite("rapporteur decide")
  struct DecideTests {
    let rapporteur: BuiltBinary
    let folder: TemporaryFolder
    let file: String
    let decisions: String

    init() async throws {
      rapporteur = try BuiltBinary()
      folder = try TemporaryFolder()
      file = folder.url.appendingPathComponent("talks.dossier").path
      decisions = folder.url.appendingPathComponent("talks.decisions.json").path
      _ = try await rapporteur.run(["new", file])
      _ = try await rapporteur.run(["add", file, Checkout.sample, "--quiet"])
    }

    private func brief(_ arguments: [String]) async throws -> Data {
      try await rapporteur.run(["brief"] + arguments + ["--format", "json", "--quiet"]).output
    }

    private func event() async throws -> String {
      let list = try await rapporteur.run(["timeline", file])
      let line = try #require(list.text.split(separator: "\n").first)
      return try #require(line.split(separator: " ").last.map(String.init))
    }

    @Test("says the same of a file as of its articles, and what is taken back leaves no trace")
    func rejects() async throws {
      let before = try await brief([file])
      let id = try await event()
      let decided = try await rapporteur.run(["decide", file, "reject", id, "--why", "no event"])
      #expect(decided.exit == 0, "\(decided.errors)")
      let after = try await brief([file])
      #expect(after != before)
      #expect(try await brief([Checkout.sample, "--decisions", decisions]) == after)
      #expect(try await rapporteur.run(["rebuild", file, "--quiet"]).exit == 0)
      #expect(try await brief([file]) == after)
      #expect(try await rapporteur.run(["decide", file, "undo"]).text.hasPrefix("taken back"))
      #expect(try await brief([file]) == before)
    }

    @Test("made by hand in the file are carried out by whoever looks next")
    func byHand() async throws {
      let id = try await event()
      try Data(
        #"{"decisions": [{"decide": "reject", "list": "events", "entries": [{"id": "\#(id)"}]}]}"#
          .utf8
      ).write(to: URL(fileURLWithPath: decisions))
      #expect(try await !rapporteur.run(["timeline", file]).text.contains(id))
    }

    @Test("ends with 64 for ids that are none, are of two lists or are missing")
    func wrongUse() async throws {
      let id = try await event()
      let actors = try await rapporteur.run(["actors", file])
      let actor = try #require(
        actors.text.split(separator: "\n").first?.split(separator: " ").last.map(String.init))
      for arguments in [["reject", "e0"], ["join", id, actor], ["reject"], ["list", id]] {
        #expect(try await rapporteur.run(["decide", file] + arguments).exit == 64)
      }
      #expect(!FileManager.default.fileExists(atPath: decisions))
    }

    @Test("leaves a file of decisions alone that it cannot understand, and names it")
    func broken() async throws {
      try Data("{".utf8).write(to: URL(fileURLWithPath: decisions))
      for arguments in [
        ["timeline", file], ["add", file, Checkout.sample], ["decide", file, "undo"],
      ] {
        let outcome = try await rapporteur.run(arguments)
        #expect(outcome.exit == 65)
        #expect(outcome.errors.contains("talks.decisions.json"))
      }
      #expect(try Data(contentsOf: URL(fileURLWithPath: decisions)) == Data("{".utf8))
    }
  }
}
