import Extraction
import Foundation
import Pipeline
import Resources
import Testing

/// Who is who in an article, through the language core.
@Suite struct ChainTests {
  private static let probe = Result { try ChainProbe(threads: 1) }

  /// The mentions of each actor that is spoken of more than once.
  private func chains(_ text: String) throws -> [[String]] {
    let scalars = Array(text.unicodeScalars)
    return try Self.probe.get().chains(of: [text])[0].filter { $0.count > 1 }.map { chain in
      chain.map { range in
        var words = String.UnicodeScalarView()
        words.append(contentsOf: scalars[range])
        return String(words)
      }
    }
  }

  private func chain(of name: String, in text: String) throws -> [String] {
    try chains(text).first { $0.contains(name) } ?? []
  }

  @Test("a family name and a pronoun go to the full name before them")
  func shortName() throws {
    let found = try chain(
      of: "Marta Silvano",
      in: "Marta Silvano opened the bridge on Friday. She thanked the builders. Silvano left early."
    )
    #expect(found.contains("She"))
    #expect(found.contains("Silvano"))
  }

  @Test("every pronoun in the data file speaks of whom its example says")
  func pronouns() throws {
    let reader = try #require(ExampleReader.shared)
    for pronoun in reader.knowledge.persons.pronouns {
      let example = pronoun.example
      let found = try chain(of: example.chain[0], in: example.text)
      #expect(example.chain.allSatisfy(found.contains), "\(example.text) was read as \(found)")
    }
  }

  @Test("he is not she: a given name tells which")
  func gender() throws {
    let text = "Peter Olsen met Anna Brandt in the garden. She showed him her roses."
    #expect(try chain(of: "Anna Brandt", in: text) == ["Anna Brandt", "She", "her"])
    #expect(try chain(of: "Peter Olsen", in: text) == ["Peter Olsen", "him"])
  }

  @Test("what somebody is called beside a name or by 'is' is the same person")
  func descriptions() throws {
    let found = try chain(
      of: "Karl Lindt",
      in:
        "Karl Lindt, a surgeon from Graz, was the mayor of the town. He later worked as a teacher.")
    #expect(found.contains { $0.hasPrefix("a surgeon") })
    #expect(found.contains { $0.hasPrefix("the mayor") })
    #expect(found.contains("a teacher"))
  }

  @Test("'not' makes no description")
  func negated() throws {
    let found = try chain(of: "Karl Lindt", in: "Karl Lindt is not the mayor. He paints.")
    #expect(!found.contains { $0.hasPrefix("the mayor") })
  }

  @Test("'I' in a quotation is the one who speaks")
  func firstPerson() throws {
    let text = "\"I will leave in the spring,\" Rosa Keller said. Peter Olsen disagreed."
    #expect(try chain(of: "Rosa Keller", in: text).contains("I"))
  }

  @Test("in an interview 'you' of the question and 'I' of the answer are the one who is asked")
  func interview() throws {
    let text = """
      The Harbour Gazette interviews Rosa Keller

      When did you begin to sail?

      I began when I was nine.

      What do you like about your boat?

      I like the colour.
      """
    let found = try chain(of: "Rosa Keller", in: text)
    #expect(found.count { $0 == "I" } == 3)
    #expect(found.count { $0 == "you" } == 2)
  }

  @Test("letters in brackets are the body's name")
  func acronym() throws {
    let found = try chain(
      of: "NRF",
      in: "The Northern Rowing Federation (NRF) met on Friday. The NRF elected a board.")
    #expect(found.contains { $0.contains("Northern Rowing Federation") })
  }

  @Test("two universities are two")
  func bodies() throws {
    let found = try chains(
      "She studied at the University of Graz. Later she taught at the University of Lima.")
    #expect(
      !found.contains { $0.contains { $0.contains("Graz") } && $0.contains { $0.contains("Lima") } }
    )
  }

  @Test("a text eight times as long takes about eight times as long")
  func linear() throws {
    let text = "Anna Brandt met Peter Olsen. She gave him the map that his brother had drawn. "
    let probe = try Self.probe.get()
    _ = probe.chains(of: [text])
    func time(_ count: Int) -> Double {
      let text = String(repeating: text, count: count)
      let start = ThreadClock.seconds
      _ = probe.chains(of: [text])
      return ThreadClock.seconds - start
    }
    let short = time(40)
    let long = time(320)
    #expect(long < short * 24)
  }

  @Test("a given name that men and women bear stands in neither list")
  func givenNames() throws {
    struct Names: Decodable {
      var givenNames: [String: Set<String>]
    }
    let file = try Data(contentsOf: Resources.english("people.json"))
    let names = try JSONDecoder().decode(Names.self, from: file).givenNames
    let both = (names["male"] ?? []).intersection(names["female"] ?? [])
    #expect(both.isEmpty)
    #expect((names["male"] ?? []).contains("pedro"))
  }

  @Test("a name inside another's phrase, and a body's short and full name, are the same")
  func withinPhrases() throws {
    let text =
      "Marta Silvano opened the bridge. A Silvano video was shown. "
      + "The United Nations paid. The U.N. headquarters sent a letter."
    #expect(try chain(of: "Marta Silvano", in: text).contains("Silvano"))
    #expect(try chain(of: "The United Nations", in: text).contains("U.N."))
  }
}
