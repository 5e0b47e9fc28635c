import Foundation
import Testing

extension BuiltProgram {
  @Suite("The forms of a brief")
  struct FormatTests {
    let rapporteur: BuiltBinary

    init() throws { rapporteur = try BuiltBinary() }

    @Test("text fits its width, is not coloured where it is piped, and ends with the sources")
    func text() async throws {
      let outcome = try await rapporteur.run(["brief", Checkout.sample, "--width", "80"])
      #expect(outcome.exit == 0)
      #expect(outcome.errors == "")
      #expect(!outcome.text.contains("\u{1B}"))
      #expect(outcome.text.contains("SOURCES"))
      #expect(outcome.text.contains("[1]"))
      for line in outcome.text.split(separator: "\n") {
        #expect(line.unicodeScalars.count <= 80, "\(line)")
      }
    }

    @Test("colour comes where it is asked for")
    func colour() async throws {
      let outcome = try await rapporteur.run(["brief", Checkout.sample, "--color", "always"])
      #expect(outcome.exit == 0)
      #expect(outcome.text.contains("\u{1B}["))
    }

    @Test("Markdown has a heading for the brief and one for each story")
    func markdown() async throws {
      let outcome = try await rapporteur.run(["brief", Checkout.sample, "--format", "markdown"])
      #expect(outcome.exit == 0)
      #expect(outcome.text.hasPrefix("# "))
      #expect(outcome.text.contains("\n## "))
    }

    @Test("HTML is one whole page that runs nothing and fetches nothing")
    func html() async throws {
      let outcome = try await rapporteur.run(["brief", Checkout.sample, "--format", "html"])
      #expect(outcome.exit == 0)
      #expect(outcome.text.lowercased().hasPrefix("<!doctype html>"))
      #expect(outcome.text.contains("</html>"))
      for fetching in ["<script", "<link", "<img", "<iframe", " src=", "@import", "url("] {
        #expect(!outcome.text.contains(fetching), "\(fetching)")
      }
    }

    @Test("JSON has every key of the contract, whether it holds something or not")
    func json() async throws {
      let dossier = try DossierJSON(
        await rapporteur.dossier(of: [Checkout.sample], named: "the sample"))
      #expect(
        Set(dossier.object.keys) == Set(DossierJSON.lists + ["schema", "generator", "as_of"]))
      #expect(dossier.object["schema"] as? String == "rapporteur.dossier/1")
      for list in ["articles", "stories", "actors", "events", "statements"] {
        #expect(!dossier.list(list).isEmpty, "\(list)")
      }
    }

    @Test("--out writes what would have been printed", arguments: ["text", "json"])
    func file(_ format: String) async throws {
      let folder = try TemporaryFolder()
      let file = folder.url.appendingPathComponent("brief")
      let arguments = ["brief", Checkout.sample, "--format", format]
      let printed = try await rapporteur.run(arguments)
      let written = try await rapporteur.run(arguments + ["--out", file.path])
      #expect(written.exit == 0)
      #expect(written.output.isEmpty)
      #expect(try Data(contentsOf: file) == printed.output)
    }

    @Test("an article's markup and terminal codes stay words")
    func markup() async throws {
      let folder = try TemporaryFolder()
      let trick = "Talks <script>alert(1)</script> \u{1B}[31mopen in Bergen"
      let file = try folder.file("trick.txt", "\(trick)\n\n\(Invented.sentence)\n")
      let page = try await rapporteur.run(["brief", file.path, "--format", "html"])
      #expect(!page.text.contains("<script"))
      let text = try await rapporteur.run(["brief", file.path])
      #expect(!text.text.contains("\u{1B}"))
    }

    @Test("--as-of and --published speak from the days that they name")
    func dates() async throws {
      let folder = try TemporaryFolder()
      let file = try folder.file("undated.txt", Invented.article)
      let dossier = try DossierJSON(
        await rapporteur.dossier(
          of: [file.path], named: "dated by option",
          options: ["--published", "2022-04-05", "--as-of", "2022-04-09"]))
      #expect(dossier.object["as_of"] as? String == "2022-04-09")
      let published = dossier.list("articles").first?["published"] as? [String: Any]
      #expect(published?["start"] as? String == "2022-04-05")
    }
  }
}
