import Foundation
import Testing

extension BuiltProgram {
  @Suite("Help")
  struct HelpTests {
    let rapporteur: BuiltBinary

    init() throws { rapporteur = try BuiltBinary() }

    @Test("the first help names the commands, a first line to try and the exit statuses")
    func first() async throws {
      let outcome = try await rapporteur.run(["--help"])
      #expect(outcome.exit == 0)
      for words in ["brief", "evidence", "rapporteur brief articles/", "Exit status", "65"] {
        #expect(outcome.text.contains(words), "\(words)")
      }
    }

    @Test(
      "each command's help shows a whole line to try",
      arguments: [
        ("brief", "rapporteur brief articles/"), ("evidence", "rapporteur evidence dossier.json"),
        ("extract", "rapporteur extract crawl.jsonl"), ("parse", "rapporteur parse article.txt"),
        ("doctor", "rapporteur doctor --json"), ("serve", "rapporteur serve talks.dossier --open"),
      ])
    func command(_ name: String, _ example: String) async throws {
      let outcome = try await rapporteur.run([name, "--help"])
      #expect(outcome.exit == 0)
      #expect(outcome.text.contains(example))
    }

    @Test("the version is one line")
    func version() async throws {
      let outcome = try await rapporteur.run(["--version"])
      #expect(outcome.exit == 0)
      #expect(outcome.text.wholeMatch(of: #/\d+\.\d+\.\d+\n/#) != nil)
    }
  }
}
