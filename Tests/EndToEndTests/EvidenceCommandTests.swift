import Foundation
import Testing

extension BuiltProgram {
  @Suite("Who says so?")
  struct EvidenceCommandTests {
    let rapporteur: BuiltBinary
    let folder: TemporaryFolder

    init() throws {
      rapporteur = try BuiltBinary()
      folder = try TemporaryFolder()
    }

    @Test("an event's evidence is printed in its sentence, with the words marked")
    func event() async throws {
      let (file, dossier) = try await sample()
      let event = try #require(dossier.list("events").first)
      let id = try #require(event["id"] as? String)
      let told = try #require((event["evidence"] as? [[String: Any]])?.first?["text"] as? String)
      let outcome = try await rapporteur.run(["evidence", file, id])
      #expect(outcome.exit == 0)
      #expect(words(of: outcome.text).contains("»" + words(of: told) + "«"))
    }

    @Test("an entry of any list has evidence to show", arguments: DossierJSON.lists)
    func anyEntry(_ list: String) async throws {
      let (file, dossier) = try await sample()
      guard let id = dossier.ids(list).sorted().first else { return }
      let outcome = try await rapporteur.run(["evidence", file, id])
      #expect(outcome.exit == 0)
      #expect(outcome.text.contains(id))
    }

    @Test("as JSON it gives the same words and places as the dossier")
    func json() async throws {
      let (file, dossier) = try await sample()
      let event = try #require(dossier.list("events").first)
      let id = try #require(event["id"] as? String)
      let outcome = try await rapporteur.run(["evidence", file, id, "--json"])
      #expect(outcome.exit == 0)
      let report = try #require(
        try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
      let told = (report["evidence"] as? [[String: Any]] ?? []).compactMap { $0["text"] as? String }
      let kept = (event["evidence"] as? [[String: Any]] ?? []).compactMap { $0["text"] as? String }
      #expect(Set(told).isSuperset(of: kept))
    }

    @Test("an id that is not there is wrong use")
    func unknown() async throws {
      let (file, _) = try await sample()
      let outcome = try await rapporteur.run(["evidence", file, "nosuchid"])
      #expect(outcome.exit == 64)
      #expect(outcome.errors.contains("nosuchid"))
    }

    @Test("a file that is no dossier is refused by name")
    func noDossier() async throws {
      let file = try folder.file("shopping.json", #"{"milk": 2}"#)
      let outcome = try await rapporteur.run(["evidence", file.path, "e1"])
      #expect(outcome.exit == 65)
      #expect(outcome.errors.contains("shopping.json"))
    }

    private func sample() async throws -> (file: String, dossier: DossierJSON) {
      let file = folder.url.appendingPathComponent("dossier.json")
      let outcome = try await rapporteur.run([
        "brief", Checkout.sample, "--format", "json", "--out", file.path,
      ])
      try #require(outcome.exit == 0, "\(outcome.errors)")
      return (file.path, try DossierJSON(Data(contentsOf: file)))
    }

    /// Line breaks and indents are the terminal's, not the text's.
    private func words(of text: String) -> String {
      text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }
}
