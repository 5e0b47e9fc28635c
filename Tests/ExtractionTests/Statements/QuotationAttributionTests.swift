import Testing

@Suite struct QuotationAttributionTests {
  let reading = StatementReading.shared

  private func expect(
    _ text: String, marks content: String, _ source: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    guard let reading else { return }
    let found = reading.marks(text)
    #expect(
      found.contains { $0.content == content && $0.source == source },
      "\(found.map { "\($0.source): \($0.content)" })", sourceLocation: sourceLocation)
  }

  @Test("a source keeps the relative clause and the apposition that tell who it is")
  func describedSource() {
    expect(
      "“The mill will stay,” said Marek Dolan, who has run the mill for ten years.",
      marks: "The mill will stay,", "Marek Dolan, who has run the mill for ten years")
    expect(
      "“The mill will stay,” said Marek Dolan, head of the council in Tarnby.",
      marks: "The mill will stay,", "Marek Dolan, head of the council in Tarnby")
  }

  @Test("a cue without a subject of its own takes that of the clause above")
  func understoodSubject() {
    expect(
      "Marek Dolan was quick to point out that the mill was closed.",
      marks: "that the mill was closed", "Marek Dolan")
    expect(
      "Marek Dolan said he would order a review and warned that the mill could close.",
      marks: "that the mill could close", "Marek Dolan")
  }

  @Test("a quotation that begins amid a clause is told with the whole of it")
  func partial() {
    expect(
      "Marek Dolan asked the guards to “stand back from the gate”.",
      marks: "the guards to “stand back from the gate”", "Marek Dolan")
    expect(
      "Not opening the mill “makes no sense”, Marek Dolan said on Monday.",
      marks: "Not opening the mill “makes no sense", "Marek Dolan")
  }

  @Test("behind a closed quotation the reporter goes on")
  func sequel() {
    expect(
      "Marek Dolan shouted: “The mill is ours,” when the guards came to the gate.",
      marks: "The mill is ours,", "Marek Dolan")
  }

  @Test("a cue in a sentence of its own takes the quotation before it")
  func tail() {
    expect(
      "“We hope to see the mill again soon.” Marek Dolan said.",
      marks: "We hope to see the mill again soon.", "Marek Dolan")
  }

  @Test("a gerund behind a cue goes on with its speaker")
  func gerund() {
    expect(
      "“The guards have no right,” Marek Dolan said, adding that the mill would open.",
      marks: "that the mill would open", "Marek Dolan")
  }

  @Test("marks typed as two single ones are no words")
  func typedMarks() {
    expect(
      "''The mill is ours,'' Marek Dolan said. ''And now they want it? We will see them in court.''",
      marks: "The mill is ours, … And now they want it? We will see them in court.", "Marek Dolan")
  }

  @Test("in a transcript each turn is its speaker's")
  func transcript() {
    let text = """
      Marek Dolan spoke to the radio about the mill. The interview follows.

      KARLSEN: Will the mill open in May?

      DOLAN: It will. The council has told us that the gate is ready.

      And the guards are gone.

      KARLSEN: Who paid for the gate?

      DOLAN: The council did.
      """
    expect(text, marks: "Will the mill open in May?", "KARLSEN")
    expect(
      text,
      marks:
        "It will. The council has told us that the gate is ready. … And the guards are gone.",
      "DOLAN")
    guard let reading else { return }
    let said = reading.statements(text)
    #expect(said.contains { $0.speaker == "Marek Dolan" && $0.content == "The council did." })
    #expect(!said.contains { $0.content == "the gate is ready" })
  }

  @Test("lines with labels that nobody takes turns at are no transcript")
  func labels() {
    guard let reading else { return }
    let text = """
      Note: The mill will open in May.

      Price: Ten crowns.

      Place: The old gate.
      """
    #expect(reading.marks(text).isEmpty)
  }

  @Test("a headline's source is told, but makes no statement")
  func headline() {
    guard let reading else { return }
    let text = "Marek Dolan: Mill will open in May\n\nThe council met on Monday."
    #expect(reading.marks(text).contains { $0.source == "Marek Dolan" && !$0.isSpeech })
    #expect(reading.statements(text).isEmpty)
  }

  @Test("many quotations and endless sentences are read in due time", .timeLimit(.minutes(3)))
  func hostile() {
    guard let reading else { return }
    let many = String(repeating: "“The mill is ours,” Dolan said. “Go home,” ", count: 250)
    let endless = String(repeating: "Dolan said “no”, and he said that, ", count: 250)
    let open = String(repeating: "“The mill, he said, “is \"ours, ''", count: 40)
    for text in [many, endless, open] { #expect(reading.marks(text).count <= 2000) }
  }
}
