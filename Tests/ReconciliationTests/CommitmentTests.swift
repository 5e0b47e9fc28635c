import Dossier
import Testing

@Suite struct CommitmentTests {
  /// An article that binds Sulia to withdraw its boats.
  private func suliasBoats() -> Newsroom {
    var room = Newsroom(
      "a", "Under the accord Sulia must withdraw its patrol boats from the Grey Straits by July 1.",
      published: "2031-06-05")
    let sulia = room.state("Sulia", "SUL")
    room.commitment(
      "Sulia must withdraw its patrol boats", by: [sulia], what: "withdraw its patrol boats",
      due: on("2031-07-01"), status: .pending)
    return room
  }

  /// Sulia and its boats, bound to leave the straits, as two articles tell it.
  private func commitments(_ second: String, due: String, status: CommitmentStatus) -> [Commitment]
  {
    var other = Newsroom(
      "b", "The Grey Straits: \(second).", published: "2031-06-07")
    let navy = other.actor("The Grey", .organization, country: "SUL", sector: "MIL")
    other.commitment(second, by: [navy], what: "leave", due: on(due), status: status)
    return dossier(of: [suliasBoats(), other]).commitments
  }

  @Test("one deed by one day is one commitment, whatever word tells it")
  func one() {
    let found = commitments(
      "the navy doubts that it can leave", due: "2031-07-01", status: .inDoubt)
    #expect(found.count == 1)
    #expect(found.first?.status == .inDoubt)
    #expect(found.first?.history.map(\.status) == [.pending, .inDoubt])
  }

  @Test("another day is another commitment")
  func another() {
    #expect(
      commitments("the navy must leave the islands too", due: "2031-09-01", status: .pending).count
        == 2)
  }

  @Test("where one names a state and another its president, the president is told")
  func represented() {
    var other = Newsroom(
      "b", "President Ada Orr must withdraw the patrol boats of Sulia by July 1.",
      published: "2031-06-07")
    let president = other.actor("Ada Orr", country: "SUL", sector: "GOV")
    other.commitment(
      "Ada Orr must withdraw the patrol boats", by: [president], what: "withdraw the patrol boats",
      due: on("2031-07-01"), status: .pending)
    let contents = dossier(of: [suliasBoats(), other])
    let names = contents.commitments.map { found in
      contents.actors.filter { found.by.contains($0.id) }.map(\.name)
    }
    #expect(names == [["Ada Orr"]])
  }
}
