import Dossier
import News
import Testing

@Suite("Credits, captions and corrections")
struct CreditTests {
  private let title = "Holm visits Sudmark for border talks"
  private let lead =
    "Norland's foreign minister Ida Holm arrived in Sudmark on Monday for talks on the border."
  private let second =
    "Holm was received by her counterpart Per Dahl, who called the visit a step towards peace."

  private func kind(of line: String, in text: String) -> Segment.Kind? {
    lines(of: text).first { $0.text == line }?.kind
  }

  private func credits(_ text: String) -> [String] { Shipped.segmenter.segment(text).credits }

  @Test(
    "name agencies that no list knows as they are written",
    arguments: [
      "OSTSTADT, Sudmark (NPQ) — ", "OSTSTADT, May 3, 1996 (NPQ) - ", "OSTSTADT. /NPQ/. ",
    ])
  func unlistedDateline(_ dateline: String) {
    #expect(credits("\(title)\n\n\(dateline)\(lead)\n\n\(second)") == ["NPQ"])
  }

  @Test(
    "take no organisation and no short form in running text for an agency",
    arguments: [
      "BRUSSELS (NATO) — Holm arrived on Monday for talks.",
      "The Norland Border Council (NBC) — a body of nine — met on Monday.",
      "(NBQ) Holm arrived on Monday for talks on the border.",
      "OSTSTADT — The Border Council (BCX) - a body of nine - met on Monday.",
      "SPRINGFIELD (KQRS) — Holm arrived on Monday for talks.",
    ])
  func noAgency(_ line: String) {
    #expect(credits("\(title)\n\n\(line)\n\n\(second)") == [])
  }

  @Test(
    "name the agency of a credit line",
    arguments: [
      ("With reporting by Northern Press Agency (NPQ)", ["NPQ"]),
      ("With reporting by NPQ and Reuters", ["NPQ", "Reuters"]),
      ("Source: NPQ", ["NPQ"]),
      ("Source: Northern Press Agency", ["Northern Press Agency"]),
      ("Source: UN", []),
      ("With reporting by Ann Ray in Bern", []),
    ])
  func creditLine(_ line: String, _ expected: [String]) {
    let text = "\(title)\n\n\(lead)\n\n\(second)\n\n\(line)"
    #expect(kind(of: line, in: text) == .credit)
    #expect(credits(text) == expected)
  }

  @Test("name the agency that shares a byline")
  func byline() {
    #expect(
      credits("\(title)\n\nBy Ann Ray in Oststadt and NPQ\n\n\(lead)\n\n\(second)") == ["NPQ"])
    #expect(credits("\(title)\n\nBY ANN RAY AND BO LEE\n\n\(lead)\n\n\(second)") == [])
  }

  @Test(
    "part a labelled credit from its caption",
    arguments: [
      "(Photo: Herald archive)", "Photo: Ann Ray", "(Credit: Ann Ray/Herald)", "[Image: Herald]",
      "Photograph: The Herald", "(Picture by Ann Ray)",
    ])
  func labelled(_ credit: String) {
    let caption = "The foreign ministers of Norland and Sudmark in Bern on March 8."
    let text = "\(title)\n\n\(caption) \(credit)\n\nOSTSTADT, Sudmark — \(lead)\n\n\(second)"
    #expect(kind(of: caption, in: text) == .caption)
    #expect(kind(of: credit, in: text) == .credit)
    #expect(lines(of: text).suffix(2).map(\.kind) == [.body, .body])
  }

  @Test("know names at a place for a caption, and a sentence for a standfirst")
  func aboveTheReport() {
    for (line, expected) in [
      ("Holm, Dahl and Kim at the opening of the talks on May 1.", Segment.Kind.caption),
      ("The two sides have not spoken for nine years and share a border.", .summary),
    ] {
      let text = "\(title)\n\n\(line)\n\nOSTSTADT, Sudmark — \(lead)\n\n\(second)"
      #expect(kind(of: line, in: text) == expected)
    }
  }

  @Test("take no lead with a dateline for a standfirst")
  func dateline() {
    let opening = "OSTSTADT, Sudmark — \(lead)"
    let text = "\(title)\n\n\(opening)\n\n2 min read\n\n\(second)"
    #expect(kind(of: opening, in: text) == .body)
  }

  @Test(
    "leave corrections to the report wherever they stand",
    arguments: [
      "Correction: an earlier version of this article said that the talks began on May 2, 1996.",
      "An earlier version of this article misspelled the minister's name.",
    ])
  func corrections(_ line: String) {
    #expect(kind(of: line, in: "\(title)\n\n\(lead)\n\n\(second)\n\n\(line)") == .body)
    #expect(
      kind(of: line, in: "\(title)\n\n\(line)\n\n2 min read\n\n\(lead)\n\n\(second)") == .body)
  }
}
