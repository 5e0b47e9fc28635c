import Dossier
import Foundation
import Store
import Testing

@Suite("The ledger of decisions beside a dossier file")
struct DecisionLedgerTests {
  private let scratch: ScratchFolder
  private let dossier: String

  init() throws {
    scratch = try ScratchFolder()
    dossier = scratch.path("talks.dossier")
  }

  private var ledger: DecisionLedger { DecisionLedger(beside: dossier) }

  private func rejection(_ id: String) -> Decision {
    Decision(.reject, .events, [EntryReference(id: id)], by: "Ann Ray")
  }

  @Test("bears the dossier's name")
  func name() {
    #expect(DecisionLedger(beside: "a/talks.dossier").path == "a/talks.decisions.json")
    #expect(DecisionLedger(beside: "talks").path == "talks.decisions.json")
  }

  @Test("keeps decisions in order, and takes the last one back")
  func keeps() throws {
    #expect(try ledger.decisions().isEmpty)
    try ledger.add(rejection("e1"))
    try ledger.add(rejection("e2"))
    #expect(try ledger.decisions() == [rejection("e1"), rejection("e2")])
    #expect(try ledger.undo() == rejection("e2"))
    #expect(try ledger.decisions() == [rejection("e1")])
    #expect(try ledger.undo() == rejection("e1"))
    #expect(try ledger.undo() == nil)
  }

  @Test("takes no decision that cannot be carried out")
  func flaws() throws {
    #expect(throws: StoreError.self) {
      try ledger.add(Decision(.join, .events, [EntryReference(id: "e1")]))
    }
    #expect(try ledger.decisions().isEmpty)
  }

  @Test(
    "is never written over where it cannot be understood",
    arguments: ["{", "[]", "{\"decisions\": [{\"decide\": \"dance\"}]}", "\u{0}\u{0}", ""])
  func broken(_ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: ledger.path))
    #expect(throws: StoreError.self) { try ledger.decisions() }
    #expect(throws: StoreError.self) { try ledger.add(rejection("e1")) }
    #expect(throws: StoreError.self) { try ledger.undo() }
    #expect(try Data(contentsOf: URL(fileURLWithPath: ledger.path)) == Data(text.utf8))
  }

  @Test("loses none of many decisions made at once")
  func together() async throws {
    let ledger = ledger
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<20 {
        group.addTask { try ledger.add(rejection("e\(number)")) }
      }
      try await group.waitForAll()
    }
    #expect(try ledger.decisions().count == 20)
  }

  @Test("makes the entries be behind until they are made anew")
  func behind() throws {
    let writer = try DossierWriter.create(at: dossier, about: nil)
    let contents = DossierContents(generator: "test", asOf: nil)
    try writer.write(contents, on: CivilDate(dayNumber: 19_000))
    #expect(try !writer.reader.isBehind())
    try ledger.add(rejection("e1"))
    #expect(try writer.reader.isBehind())
    try writer.write(
      contents, decisions: ledger.decisions(), on: CivilDate(dayNumber: 19_000))
    #expect(try !writer.reader.isBehind())
    #expect(try writer.reader.isDecided())
  }
}
