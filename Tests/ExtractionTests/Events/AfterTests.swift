import Dossier
import Testing

/// Articles of 3 May 2022, a Tuesday.
@Suite("What was so long before the news")
struct AfterTests {
  private func event(_ text: String, _ type: EventType) throws -> EventClaim? {
    let reader = try #require(ExampleReader.shared)
    return reader.claims(text).events.first { $0.type == type }
  }

  @Test(
    "is counted back from the day of the sentence, or of the news",
    arguments: [
      (
        "Chile fired a missile on Monday, two days after the Security Council imposed sanctions on "
          + "Chile.", "2022-04-30", "2022-04-30"
      ),
      (
        "The launch in Chile on Monday comes just days after the Security Council imposed sanctions "
          + "on Chile.", "2022-04-22", "2022-05-01"
      ),
      (
        "The launch comes two weeks after the Security Council imposed sanctions on Chile.",
        "2022-04-16", "2022-04-22"
      ),
    ])
  func counted(_ text: String, _ from: String, _ to: String) throws {
    let time = try event(text, .sanction)?.time
    #expect(time?.start?.iso == from)
    #expect(time?.end?.iso == to)
  }

  @Test("stays open where nothing counts the days")
  func uncounted() throws {
    let text = "The launch came after the Security Council imposed sanctions on Chile."
    #expect(try event(text, .sanction)?.time.bounds == nil)
    // Counted from the arrest, whose day nobody tells.
    let other =
      "Peru has held Ana Lopes since arresting her three days after the Security Council imposed "
      + "sanctions on Chile."
    #expect(try event(other, .sanction)?.time.bounds == nil)
  }

  @Test("a people that fires missiles is its state")
  func peoples() throws {
    let reader = try #require(ExampleReader.shared)
    let claims = reader.claims("Chile has an army. The Chileans fired three missiles on Monday.")
    let source = claims.events.first { $0.type == .mobilize }?.participants.first?.actor
    #expect(claims.actors.first { $0.key == source }?.kind == .state)
  }

  @Test("both countries are those of which the last sentence told")
  func both() throws {
    let reader = try #require(ExampleReader.shared)
    let claims = reader.claims(
      "Norwegian Foreign Minister Ingrid Solheim spoke on Monday. She noted that Chile sends Kenya oil "
        + "and Peru sends it grain. She called on both countries to act.")
    let names = Dictionary(uniqueKeysWithValues: claims.actors.map { ($0.key, $0.name) })
    let called = claims.events.filter { $0.type == .request }.flatMap(\.participants)
    #expect(Set(called.filter { $0.role == .target }.map { names[$0.actor] }) == ["Chile", "Peru"])
  }
}
