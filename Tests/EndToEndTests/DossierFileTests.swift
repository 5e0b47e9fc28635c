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

    @Test("what is not there is said to be missing, and what is there is not made anew")
    func missing() async throws {
      let outcome = try await rapporteur.run(["timeline", path("none.dossier")])
      #expect(outcome.exit == 64)
      #expect(outcome.errors.contains("rapporteur new"))
      let file = try await made("twice.dossier")
      #expect(try await rapporteur.run(["new", file]).exit == 73)
    }

    @Test("a list in parts is the list, and an unknown place is said to be one")
    func pages() async throws {
      let file = try await made("parts.dossier")
      #expect(try await rapporteur.run(["add", file, Checkout.sample]).exit == 0)
      for list in ["timeline", "actors", "statements", "sources"] {
        let whole = try await rapporteur.run([list, file]).text
        var parts = ""
        var arguments = [list, file, "--limit", "7"]
        while true {
          let part = try await rapporteur.run(arguments)
          parts += part.text
          guard part.errors.contains("--after"),
            let id = part.text.split(separator: "\n").last?.split(separator: " ").last
          else { break }
          arguments = [list, file, "--limit", "7", "--after", String(id)]
        }
        #expect(parts == whole)
      }
      #expect(try await rapporteur.run(["timeline", file, "--after", "e0"]).exit == 64)
    }

    @Test("every filter narrows every list, and JSON holds the same entries")
    func filters() async throws {
      let file = try await made("filters.dossier")
      #expect(try await rapporteur.run(["add", file, Checkout.sample]).exit == 0)
      let filters: [[String]] = [
        ["--actor", "Christopher"], ["--country", "usa"], ["--from", "1995-11-02"],
        ["--to", "1995-11-02"], ["--independent", "2"], ["--status", "OCCURRED"],
        ["--type", "consult"], ["--type", "Person"], ["--type", "DIRECT"], ["--status", "stated"],
      ]
      for list in ["timeline", "actors", "statements", "commitments", "sources"] {
        let all = try await rapporteur.run([list, file]).text.split(separator: "\n")
        for filter in filters where list != "commitments" || filter[0] != "--type" {
          let outcome = try await rapporteur.run([list, file] + filter)
          #expect(outcome.exit == 0, "\(list) \(filter): \(outcome.errors)")
          let some = outcome.text.split(separator: "\n")
          #expect(Set(some).isSubset(of: all))
          let json = try await rapporteur.run([list, file, "--json"] + filter)
          let entries = try JSONSerialization.jsonObject(with: json.output) as? [[String: Any]]
          #expect(entries?.count == some.count, "\(list) \(filter)")
          // These find something in every other list of the sample.
          if list != "commitments", ["--actor", "--country", "--from"].contains(filter[0]) {
            #expect(!some.isEmpty, "\(list) \(filter)")
          }
        }
      }
    }
  }
}
