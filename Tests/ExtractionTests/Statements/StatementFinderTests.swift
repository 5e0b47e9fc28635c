import Dossier
import Testing

@Suite struct StatementFinderTests {
  let reading = StatementReading.shared

  private func said(_ text: String) -> [StatementReading.Said] {
    reading?.statements(text) ?? []
  }

  private func expect(
    _ text: String, says content: String, _ speaker: String, direct: Bool = false,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    guard reading != nil else { return }
    let found = said(text)
    #expect(
      found.contains {
        $0.content == content && $0.speaker == speaker && $0.claim.direct == direct
      },
      "\(found.map { "\($0.speaker): \($0.content) [\($0.claim.direct)]" })",
      sourceLocation: sourceLocation)
  }

  @Test("what follows a cue behind its content belongs to the reporter")
  func inverted() {
    expect(
      "“Both valleys will gain from the road,” Marek Dolan said in a video statement.",
      says: "Both valleys will gain from the road", "Marek Dolan", direct: true)
    expect(
      "The road will open in May, Marek Dolan said on Monday after talks in Oslo.",
      says: "The road will open in May", "Marek Dolan")
  }

  @Test("a speaker between two halves of a quotation is the speaker of both")
  func between() {
    expect(
      "“The road is closed,” said Marek Dolan, “and it will stay closed.”",
      says: "The road is closed … and it will stay closed.", "Marek Dolan", direct: true)
    expect(
      "The road, Marek Dolan said, will open in May.",
      says: "The road … will open in May", "Marek Dolan")
  }

  @Test("the name behind according to is no part of the content")
  func accordingTo() {
    expect(
      "According to Marek Dolan, the road will open in May.",
      says: "the road will open in May", "Marek Dolan")
    expect(
      "The road will open in May, according to Marek Dolan.",
      says: "The road will open in May", "Marek Dolan")
  }

  @Test("what somebody believes by the reporter's telling is no statement")
  func beliefs() {
    guard reading != nil else { return }
    #expect(said("Marek Dolan believes that the road will open in May.").isEmpty)
    #expect(said("Marek Dolan hopes that the road will open in May.").isEmpty)
    expect(
      "Marek Dolan said he believed the road would open.",
      says: "he believed the road would open", "Marek Dolan")
  }

  @Test("an announcement that is denied, planned or only possible says nothing")
  func unsaid() {
    guard reading != nil else { return }
    #expect(said("Marek Dolan did not say that the road would open.").isEmpty)
    #expect(said("Marek Dolan will say that the road is open.").isEmpty)
  }

  @Test("whom an agency quotes is the speaker")
  func quoted() {
    expect(
      "The state news agency quoted Marek Dolan as saying the drill was a first step.",
      says: "the drill was a first step", "Marek Dolan")
  }

  @Test("of speech within speech each speaker keeps his words")
  func speechWithinSpeech() {
    let text = "Ivan Berg also said the road was open to everybody, Marek Dolan told reporters."
    expect(text, says: "the road was open to everybody", "Ivan Berg")
    expect(
      "“The drill is a first step,” the state news agency quoted Marek Dolan as saying.",
      says: "The drill is a first step", "Marek Dolan", direct: true)
  }

  @Test("a clause of which a part stands elsewhere is no statement")
  func gaps() {
    guard reading != nil else { return }
    #expect(said("The guards met a man who Marek Dolan said was hurt by a stone.").isEmpty)
  }

  @Test("nobody speaks of himself by his name")
  func himself() {
    guard reading != nil else { return }
    let found = said(
      """
      “The road is closed,” said Ivan Berg, a driver, in Oslo. Marek Dolan came with three ministers.

      “We do not know what Marek Dolan wants,” he said.
      """)
    #expect(!found.contains { $0.speaker == "Marek Dolan" })
  }

  @Test("a dateline is no speaker")
  func dateline() {
    guard reading != nil else { return }
    let found = said("BERGEN, Norway — The Chilean army says the road could be closed for weeks.")
    #expect(!found.contains { $0.speaker == "Norway" })
  }

  @Test("the medium is told by the phrase that tells it")
  func media() {
    guard reading != nil else { return }
    let medium = { (text: String) in said(text).first?.claim.medium }
    #expect(
      medium("“The road will open,” Marek Dolan said in a video statement.") == "video statement")
    #expect(medium("“The road will open,” Marek Dolan told a news briefing.") == "news briefing")
    #expect(
      medium("The Norwegian army said on its Twitter account that the road was closed.")
        == "Twitter")
    #expect(
      medium("Marek Dolan told reporters that the road was closed.") == "remarks to reporters")
  }

  @Test("He added: takes the quotation on the next lines")
  func leads() {
    expect(
      "Marek Dolan met the press on Monday.\n\nHe added: “We will open the road.”",
      says: "We will open the road.", "Marek Dolan", direct: true)
    expect(
      "Marek Dolan also said:\n\n“We will open the road. Nobody can stop us.”",
      says: "We will open the road. Nobody can stop us.", "Marek Dolan", direct: true)
  }

  @Test("Adding that goes on with the speaker before")
  func adding() {
    expect(
      "Marek Dolan said the road was closed. Adding that it would stay closed until May.",
      says: "it would stay closed until May", "Marek Dolan")
  }

  @Test("a quotation goes on over sentences and paragraphs")
  func goesOn() {
    let text = """
      “The road is closed,” said Marek Dolan. “It will stay closed. Nobody can pass.

      “We ask everybody to wait.”
      """
    expect(text, says: "The road is closed", "Marek Dolan", direct: true)
    expect(text, says: "It will stay closed. Nobody can pass.", "Marek Dolan", direct: true)
    expect(text, says: "We ask everybody to wait.", "Marek Dolan", direct: true)
  }

  @Test("a stray line and a caption do not part words from their speaker")
  func strayLines() {
    guard let reading else { return }
    let found = reading.statements([
      (.body, "Marek Dolan said the road was closed."),
      (.caption, "Ivan Petrov, a driver, waits at the gate."),
      (.body, "“We cannot open it before May,” he said."),
    ])
    #expect(
      found.contains { $0.speaker == "Marek Dolan" && $0.content == "We cannot open it before May" }
    )
  }

  @Test("evidence never runs over an advert")
  func evidence() {
    guard let reading else { return }
    let found = reading.statements([
      (.body, "Marek Dolan said the road was closed. “It will stay closed,” he added:"),
      (.advert, "Buy two pairs of boots and get the third for free."),
      (.body, "“Nobody can pass before the month of May.”"),
    ])
    #expect(!found.isEmpty)
    for statement in found {
      for evidence in statement.claim.evidence.all {
        #expect(!evidence.text.contains("boots"))
      }
    }
  }

  @Test("a spokesman speaks for the body beside his title")
  func onBehalfOf() {
    guard reading != nil else { return }
    let found = said("Kremlin spokesman Dmitry Orlov said the road would stay closed.")
    #expect(found.first?.speaker == "Dmitry Orlov")
    #expect(found.first?.behalf != nil)
  }

  @Test("the office is its named holder, not the state")
  func minister() {
    expect(
      """
      Marek Dolan, the Norwegian foreign minister, visited the valley. The Norwegian foreign minister \
      stated that the road was closed.
      """,
      says: "the road was closed", "Marek Dolan")
  }

  @Test("stance comes from the cue and from the words")
  func stances() {
    guard reading != nil else { return }
    let stance = { (text: String) in said(text).first?.claim.stance }
    #expect(stance("“We oppose the launch,” said Marek Dolan.") == .opposes)
    #expect(stance("Marek Dolan said the charges were false.") == .denies)
    #expect(stance("Marek Dolan warned that the road would close.") == .warns)
    #expect(stance("Marek Dolan accused the rebels of breaking the truce.") == .accuses)
    #expect(
      stance("“Norway opposes the launch,” said Norwegian Foreign Minister Marek Dolan.")
        == .opposes)
  }

  @Test("scare quotes and titles of works are nobody's words")
  func scareQuotes() {
    guard reading != nil else { return }
    #expect(said("Marek Dolan wrote the novel “The Road of the Two Valleys” in Oslo.").isEmpty)
    #expect(said("The so-called “road of the two valleys” was closed on Monday.").isEmpty)
  }

  @Test("a mark that is never closed makes no endless quotation")
  func unclosed() {
    guard reading != nil else { return }
    let clauses = Array(repeating: "the road is “closed", count: 400).joined(separator: " and ")
    for statement in said("Marek Dolan said \(clauses).") {
      #expect(statement.content.unicodeScalars.count <= 4000)
    }
  }

  @Test("a mark that was set wrong does not turn the reporter's words into quotations")
  func misplacedMark() {
    guard let reading else { return }
    let said = reading.statements(
      """
      Kits are there for schools," For example, they can vote", Minister Ana Lopes said". The vote is \
      in May. The minister has a "strong case". Nobody else spoke of the second round, which is to \
      follow in June. "We will see", Lopes said.
      """)
    #expect(said.filter { $0.content.contains("Nobody else") }.isEmpty)
    #expect(said.contains { $0.content == "We will see" && $0.claim.direct })
  }

  @Test("a quotation within a quotation belongs to the outer speaker")
  func nested() {
    expect(
      "“They told us ‘go home’ and we went,” said Marek Dolan.",
      says: "They told us ‘go home’ and we went", "Marek Dolan", direct: true)
  }
}
