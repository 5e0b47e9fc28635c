import Dossier
import Testing

@Suite("What is threatened, demanded, promised or refused is told in the article's words")
struct TopicTests {
  private func topics(_ text: String, _ type: EventType) throws -> [String?] {
    let reader = try #require(ExampleReader.shared)
    return reader.claims(text).events.filter { $0.type == type }.map(\.topic)
  }

  @Test(
    "the clause that the deed governs is its topic",
    arguments: [
      ("Peru threatened to close the port of Callao.", "to close the port of Callao", .threaten),
      (
        "Chile has vowed not to let Peru build the dam.", "not to let Peru build the dam", .agree
      ),
      (
        "Kenya promised Somalia to open the border next week.", "to open the border", .agree
      ),
      (
        "Chile demanded that Peru lift the duties on copper as soon as it can.",
        "that Peru lift the duties on copper", .request
      ),
      (
        "Peru accused Chile of hiding the map from the surveyors.",
        "of hiding the map from the surveyors", .accuse
      ),
      (
        "The United Nations urged the warring parties in Chad to stop fighting.",
        "the warring parties in Chad to stop fighting", .request
      ),
      ("Peru's government refused to accept a divided port.", "to accept a divided port", .reject),
      ("Peru's government made a threat to close the port.", "to close the port", .threaten),
    ] as [(String, String, EventType)])
  func clause(_ text: String, _ topic: String, _ type: EventType) throws {
    let told = try topics(text, type)
    #expect(told.contains(topic), "\(told)")
  }

  @Test(
    "a thing that is asked or voted for is the topic",
    arguments: [
      ("Ana Lopes, the foreign minister of Chile, asked for more time.", "more time", .request),
      ("The Kenyan parliament voted 315 to 103 for a bill on the port.", "a bill", .support),
    ] as [(String, String, EventType)])
  func thing(_ text: String, _ topic: String, _ type: EventType) throws {
    let told = try topics(text, type)
    #expect(told.contains(topic), "\(told)")
  }

  @Test(
    "words to nobody and about nothing are no event",
    arguments: [
      ("Peru threatened.", .threaten), ("The minister of Kenya made a demand.", .request),
      ("Peru's president gave his support.", .support),
      ("The rocket was of the type Kenya had threatened to use on Mombasa.", .threaten),
      ("South Korea said it was ready to defend itself from the threat of Japan.", .support),
    ] as [(String, EventType)])
  func empty(_ text: String, _ type: EventType) throws {
    #expect(try topics(text, type).isEmpty)
  }

  @Test("a threat against somebody stands without a content")
  func addressed() throws {
    #expect(try topics("Peru threatened Chile on Friday.", .threaten) == [nil])
  }
}
