import Foundation
import Testing

extension BuiltProgram {
  @Suite("A dossier file")
  struct DossierFileTests {
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

    @Test("adding in parts equals adding at once; adding again changes nothing")
    func parts() async throws {
      let whole = try await brief(Checkout.sample)
      let file = try await made("talks.dossier")
      let sample = Checkout.root.appendingPathComponent(Checkout.sample)
      for name in Checkout.files(in: sample).reversed() {
        let outcome = try await rapporteur.run(["add", file, "\(Checkout.sample)/\(name)"])
        #expect(outcome.exit == 0, "\(outcome.errors)")
      }
      #expect(try await brief(file) == whole)
      let again = try await rapporteur.run(["add", file, Checkout.sample, "--now", "2199-01-01"])
      #expect(again.errors.contains("kept 0 new articles"))
      #expect(try await brief(file) == whole)
      let diff = try await rapporteur.run(["diff", file, "--since", "2199-01-01"])
      #expect(diff.text == "")
    }

    @Test("a killed process loses nothing that was acknowledged, and the next one goes on")
    func killed() async throws {
      // More than one group of articles, so that a kill can fall between two.
      let lines = (1...80).map { number in
        #"{"url": "https://post.example/\#(number)", "outlet": "Post", "#
          + #""text": "\#(Invented.sentence) It was meeting number \#(number)."}"#
      }
      let articles = try folder.file("many.jsonl", lines.joined(separator: "\n"))
      let whole = try await brief(articles.path)
      let file = try await made("killed.dossier")
      for milliseconds in [150, 400, 650, 900, 1200, 1600] {
        _ = try await rapporteur.run(
          ["add", file, articles.path, "--quiet"], limit: .milliseconds(milliseconds))
      }
      let last = try await rapporteur.run(["add", file, articles.path])
      #expect(last.exit == 0, "\(last.errors)")
      #expect(try await brief(file) == whole)
    }

    @Test("what is not of the affair is put aside with its reason")
    func about() async throws {
      let file = path("fish.dossier")
      #expect(try await rapporteur.run(["new", file, "--about", "fishing grounds"]).exit == 0)
      let talks = try folder.file("talks.txt", Invented.article)
      let other = try folder.file("other.txt", Invented.companion)
      let added = try await rapporteur.run(["add", file, talks.path, other.path])
      #expect(added.errors.contains("kept 1 new article, 1 put aside"), "\(added.errors)")
      let shelved = try await rapporteur.run(["sources", file, "--shelved"])
      #expect(shelved.text.contains("without fishing, grounds"), "\(shelved.text)")
    }

    @Test("each stranger is told apart, and left alone")
    func strangers() async throws {
      let text = try folder.file("text.dossier", "no database")
      let talks = try folder.file("talks.txt", Invented.article)
      let cases: [(path: String, exit: Int32, words: String)] = [
        (text.path, 65, "is no dossier"), (path("none.dossier"), 64, "rapporteur new"),
      ]
      for (path, exit, words) in cases {
        for arguments in [["add", path, talks.path], ["timeline", path]] {
          let outcome = try await rapporteur.run(arguments)
          #expect(outcome.exit == exit, "\(arguments) \(outcome.errors)")
          #expect(outcome.errors.contains(words), "\(outcome.errors)")
        }
      }
      #expect(try folder.data("text.dossier") == Data("no database".utf8))
      let file = try await made("twice.dossier")
      #expect(try await rapporteur.run(["new", file]).exit == 73)
    }
  }
}
