import Dossier
import Extraction
import Testing

@Suite("Every example in the data files is read as it says")
struct EventExampleTests {
  @Test("every event rule reads its own example")
  func eventExamples() throws {
    let reader = try #require(ExampleReader.shared)
    for (entry, type, example) in reader.knowledge.events.examples {
      let claims = reader.claims(example.text)
      let names = Dictionary(uniqueKeysWithValues: claims.actors.map { ($0.key, $0) })
      let events = claims.events.filter { $0.type == type }
      let holds = events.contains { event in
        example.participants.allSatisfy { wanted, role in
          event.participants.contains { participant in
            participant.role == role
              && (names[participant.actor].map { actor in
                actor.name.contains(wanted) || actor.names.contains { $0.text.contains(wanted) }
              } ?? false)
          }
        } && example.status.map { $0 == event.status } ?? true
      }
      let read = claims.events.map { event in
        "\(event.type.rawValue) \(event.status) \(event.participants.map { "\(names[$0.actor]?.name ?? "?"):\($0.role)" })"
      }
      #expect(holds, "\(entry): \(example.text) was read as \(read)")
    }
  }

  @Test("every list of words reads its own example, by one of its words")
  func wordLists() throws {
    let reader = try #require(ExampleReader.shared)
    for (name, list) in reader.knowledge.events.wordLists {
      let example = list.example
      let claims = reader.claims(example.text)
      let names = Dictionary(uniqueKeysWithValues: claims.actors.map { ($0.key, $0) })
      let holds = claims.events.contains { event in
        event.type == example.type && (example.mode == nil || event.mode == example.mode)
          && (example.status == nil || event.status == example.status)
          && (example.topic == nil || event.topic == example.topic)
          && example.participants.allSatisfy { wanted, role in
            event.participants.contains { participant in
              participant.role == role
                && names[participant.actor].map { $0.name.contains(wanted) } ?? false
            }
          }
      }
      let read = claims.events.map { event in
        "\(event.type.rawValue) \(event.mode ?? "") \(event.status) \(event.topic ?? "") \(event.participants.map { "\(names[$0.actor]?.name ?? "?"):\($0.role)" })"
      }
      #expect(holds, "\(name): \(example.text) was read as \(read)")
    }
  }

  @Test("'who' stands for none of the nouns that have no face")
  func faceless() throws {
    let reader = try #require(ExampleReader.shared)
    let example = reader.knowledge.persons.faceless.example
    let claims = reader.claims(example.text)
    let faceless = claims.actors.filter { $0.name.contains(example.not) }.map(\.key)
    #expect(!faceless.isEmpty && !claims.events.isEmpty)
    #expect(
      claims.events.allSatisfy { event in
        event.participants.allSatisfy { $0.role != .source || !faceless.contains($0.actor) }
      })
  }

  @Test("every figure, commitment and process rule reads its own example")
  func otherExamples() throws {
    let reader = try #require(ExampleReader.shared)
    for example in reader.knowledge.figures.examples {
      let figures = reader.claims(example.text).figures
      #expect(
        figures.contains {
          $0.value == example.value && $0.unit == example.unit
            && $0.approximation == example.approximation
        },
        "\(example.text) was read as \(figures.map { "\($0.value) \($0.unit) \($0.approximation)" })"
      )
    }
    for text in reader.knowledge.figures.noFigures {
      let figures = reader.claims(text).figures
      #expect(figures.isEmpty, "\(text) was read as \(figures.map { "\($0.value) \($0.unit)" })")
    }
    for example in reader.knowledge.commitments.examples {
      let claims = reader.claims(example.text)
      let by = claims.actors.filter { $0.name.contains(example.by) }.map(\.key)
      #expect(
        claims.commitments.contains {
          !Set($0.by).isDisjoint(with: by) && $0.due.end == example.due
            && $0.status == example.status
        }, "\(example.text) was read as \(claims.commitments)")
    }
    for example in reader.knowledge.processes.examples {
      let names = reader.claims(example.text).processes.map(\.name)
      #expect(names.contains(example.name), "\(example.text) was read as \(names)")
    }
  }
}
