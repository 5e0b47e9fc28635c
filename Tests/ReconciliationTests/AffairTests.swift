import Dossier
import Testing

@Suite struct AffairTests {
  let contents = dossier(of: Affair.articles)

  private func actor(_ name: String) -> Actor? {
    contents.actors.first { $0.names.contains { $0.text == name } }
  }

  @Test("spellings of one name are one person, and each spelling is kept")
  func spellings() {
    #expect(actor("Anton Bergey")?.id == actor("Anton Bergei")?.id)
    #expect(actor("Maryam Tahoor")?.id == actor("Mariam Tahour")?.id)
    #expect(actor("Anton Bergey")?.names.map(\.text) == ["Anton Bergei", "Anton Bergey"])
  }

  @Test("an office holds for the time of the articles that name it")
  func office() {
    let role = actor("Anton Bergey")?.roles.first
    #expect(role?.title == "foreign minister")
    #expect(role?.from == day("2031-06-05"))
    #expect(role?.to == day("2031-06-27"))
  }

  @Test("one meeting told by three articles is one event, with the plan in its history")
  func meeting() throws {
    let event = try #require(contents.events.first { $0.sources.articles.count == 3 })
    #expect(event.mode == "meeting")
    #expect(event.status == .occurred)
    #expect(event.history.map(\.value) == ["scheduled"])
    #expect(event.place?.name == "Port Selim")
    #expect(event.time.start == day("2031-06-05"))
    #expect(event.time.granularity == .day)
    #expect(
      event.summary
        == "Anton Bergey (Nordia) and Maryam Tahoor (Sulia) met in Port Selim, 5 June 2031."
    )
  }

  @Test("two meetings of the same two stay two")
  func twoMeetings() {
    #expect(contents.events.count { $0.mode == "meeting" } == 2)
  }

  @Test("the talks within a visit are a part of it")
  func parts() throws {
    let visit = try #require(contents.events.first { $0.mode == "visit" })
    let meeting = try #require(contents.events.first { $0.place?.name == "Port Selim" })
    #expect(visit.parts == [meeting.id])
    #expect(visit.summary == "Anton Bergey (Nordia) visited Sulia, 3–5 June 2031.")
  }

  @Test("a meeting three weeks later is another story that follows")
  func stories() throws {
    let first = try #require(contents.stories.first { $0.articles.contains("courier") })
    #expect(first.articles == ["courier", "gazette", "herald"])
    #expect(contents.stories.count == 2)
  }

  @Test("the same words of one speaker are one statement, told once where they are copied")
  func statement() {
    #expect(contents.statements.count == 1)
    #expect(contents.statements.first?.sources.articles == ["courier", "herald"])
    #expect(contents.statements.first?.sources.independent == 1)
  }

  @Test("an obligation and the plea for more time are one commitment with two steps")
  func commitment() {
    #expect(contents.commitments.count == 1)
    #expect(contents.commitments.first?.status == .extensionSought)
    #expect(contents.commitments.first?.history.map(\.status) == [.pending, .extensionSought])
  }

  @Test("a named track gathers its parties and events")
  func process() {
    #expect(contents.processes.map(\.name) == ["Lorne accord"])
    #expect(contents.processes.first?.events.count == 1)
  }
}
