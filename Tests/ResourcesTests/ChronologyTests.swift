import Dossier
import Extraction
import Foundation
import Testing

@Suite("The chronology serves to date articles and names only what the gazetteers know")
struct ChronologyTests {
  private func chronology() throws -> Chronology { try Shelf.read("chronology.json") }

  @Test("every entry has a day, two known sides and a name of its own, in order of time")
  func entries() throws {
    let shelf = try Shelf.open()
    let known = Set(
      shelf.states.states.map { "state:\($0.code)" }
        + shelf.organizations.organizations.map { "org:\($0.id)" })
    let events = try chronology().events
    #expect(events.count >= 120)
    for event in events {
      #expect(event.end.map { event.start <= $0 } ?? true, "\(event.event)")
      #expect(Set(event.sides).count >= 2, "\(event.event)")
      #expect(event.sides.allSatisfy(known.contains), "\(event.event)")
      #expect(event.host.map(event.sides.contains) ?? true, "\(event.event)")
    }
    #expect(Set(events.map(\.event)).count == events.count)
    #expect(zip(events, events.dropFirst()).allSatisfy { $0.start <= $1.start })
  }

  @Test("the list is spread over the regions")
  func regions() throws {
    let sides = Set(try chronology().events.flatMap(\.sides))
    for state in ["USA", "RUS", "CHN", "COL", "SDN", "ETH", "PHL", "YEM", "SRB", "LBY", "MOZ"] {
      #expect(sides.contains("state:\(state)"), "\(state)")
    }
  }
}
