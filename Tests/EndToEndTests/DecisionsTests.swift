import Foundation
import Testing

extension BuiltProgram {
  @Suite("A person's word")
  struct DecisionsTests {
    let rapporteur: BuiltBinary
    let folder: TemporaryFolder

    init() throws {
      rapporteur = try BuiltBinary()
      folder = try TemporaryFolder()
    }

    @Test("a renamed actor and a rejected event, with the decision in the history")
    func applied() async throws {
      let before = try DossierJSON(try await rapporteur.run(brief()).output)
      let actor = try #require(before.list("actors").first?["id"] as? String)
      let event = try #require(before.list("events").last?["id"] as? String)
      let file = try folder.file(
        "decisions.json",
        """
        {"decisions": [
          {"decide": "rename", "list": "actors", "entries": [{"id": "\(actor)"}],
           "to": "Somebody Else", "by": "N. N."},
          {"decide": "reject", "list": "events", "entries": [{"id": "\(event)"}]}
        ]}
        """)
      let outcome = try await rapporteur.run(brief() + ["--decisions", file.path])
      #expect(outcome.exit == 0)
      #expect(outcome.errors == "")
      let after = try DossierJSON(outcome.output)
      let renamed = after.list("actors").first { $0["id"] as? String == actor }
      #expect(renamed?["name"] as? String == "Somebody Else")
      let history = renamed?["history"] as? [[String: Any]]
      #expect(history?.first?["decision"] as? String == "rename (N. N.)")
      #expect(after.ids("events") == before.ids("events").subtracting([event]))
      #expect(after.list("decisions").allSatisfy { $0["applied"] as? Bool == true })
    }

    @Test("a decision on an entry that is not there is said aloud and changes nothing")
    func idle() async throws {
      let file = try folder.file(
        "decisions.json",
        #"{"decisions": [{"decide": "reject", "list": "events", "entries": [{"id": "e0"}]}]}"#)
      let outcome = try await rapporteur.run(brief() + ["--decisions", file.path])
      #expect(outcome.exit == 0)
      #expect(outcome.errors.contains("decision 1"))
    }

    @Test(
      "65 for a file that holds no decisions, with what is wrong",
      arguments: [
        (#"{"decisions": [{"decide": "join""#, "not valid JSON"),
        (#"{"milk": 2}"#, "decisions"),
        (
          #"{"decisions": [{"decide": "join", "list": "actors", "entries": [{"id": "a1"}]}]}"#,
          "two entries"
        ),
        (#"{"decisions": [{"decide": "burn", "list": "actors", "entries": []}]}"#, "decide"),
      ])
    func refused(_ text: String, _ reason: String) async throws {
      let file = try folder.file("decisions.json", text)
      let outcome = try await rapporteur.run(brief() + ["--decisions", file.path])
      #expect(outcome.exit == 65)
      #expect(outcome.errors.contains(reason))
    }

    private func brief() -> [String] {
      ["brief", Checkout.root.appendingPathComponent(Checkout.sample).path, "--format", "json"]
    }
  }
}
