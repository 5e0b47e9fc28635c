import Dossier
import News
import Testing

@Suite("The segmenter")
struct SegmenterTests {
  private let lead =
    "Norland's foreign minister Ida Holm arrived in Sudmark on Monday for talks on the border."
  private let second =
    "Holm was received by her counterpart Per Dahl, who called the visit a step towards peace."
  private let third =
    "The ministers will meet again in the spring, Dahl told reporters in Oststadt."

  private func kinds(_ text: String, title: String? = nil) -> [Segment.Kind] {
    lines(of: text, title: title).map(\.kind)
  }

  private func kind(of line: String, in text: String) -> Segment.Kind? {
    lines(of: text).first { $0.text == line }?.kind
  }

  @Test("tells headline, standfirst, label and report apart")
  func top() {
    let text = """
      Norland's Holm visits Sudmark for border talks

      The visit comes after nine years of silence between the neighbours.

      2 min read

      \(lead)

      \(second)
      """
    #expect(kinds(text) == [.title, .summary, .boilerplate, .body, .body])
  }

  @Test("takes a line without a full stop below the headline for the standfirst")
  func standfirst() {
    let text =
      "Holm in Sudmark, border on agenda\n\nNorland's minister has begun a visit of two days\n\n\(lead)\n\n\(second)"
    #expect(kinds(text) == [.title, .summary, .body, .body])
  }

  @Test("takes the first paragraph for the report where nothing parts it from the second")
  func noStandfirst() {
    #expect(kinds("Holm visits Sudmark for talks\n\(lead)\n\(second)") == [.title, .body, .body])
  }

  @Test("leaves Markdown's signs out of the headline and marks out of the byline")
  func marks() {
    let text = "# Holm visits Sudmark\n\n| By Ann Ray | May 3, 1996\n\n\(lead)\n\n\(second)"
    let found = Shipped.segmenter.segment(text)
    #expect(found.title == "Holm visits Sudmark")
    #expect(found.byline == "Ann Ray")
  }

  @Test("finds the headline below an advert that shares no word with the report")
  func advertAbove() {
    let text =
      "Bitcoin Wonder Auto Trading App\n\nHolm visits Sudmark for border talks\n\n\(lead)\n\n\(second)"
    #expect(kinds(text) == [.advert, .title, .body, .body])
    #expect(Shipped.segmenter.segment(text).title == "Holm visits Sudmark for border talks")
  }

  @Test(
    "knows captions",
    arguments: [
      "Holm and other envoys attend the border conference hosted by Sudmark in Oststadt on May 3.",
      "A Sudmark patrol boat is moored at an undisclosed place on May 3, 1996.",
      "FILE - In this Friday, May 3, 1996 file photo, Ida Holm waves to a crowd. She spoke for an hour.",
      "Ida Holm looks on during a parade in Oststadt",
    ])
  func captions(_ caption: String) {
    let text = "Holm visits Sudmark for border talks\n\n\(caption)\n\n\(lead)\n\n\(second)"
    #expect(kind(of: caption, in: text) == .caption)
  }

  @Test(
    "takes no report for a caption",
    arguments: [
      "Sudmark and Norland signed an accord on their border in Oststadt on May 3, 1996.",
      "Ida Holm held talks with her Sudmark counterpart in Oststadt on May 3, 1996.",
      "The ministers will attend a conference in Oststadt on May 3, 1996.",
      "(Herald) Sudmark fired a rocket over the northern island of Skarn on Friday.",
    ])
  func noCaptions(_ report: String) {
    let text = "Holm visits Sudmark for border talks\n\n\(lead)\n\n\(report)\n\n\(second)"
    #expect(kind(of: report, in: text) == .body)
  }

  @Test("parts a picture's credit from its caption")
  func photoCredits() {
    let caption = "Ida Holm speaks to Per Dahl in the old town hall, May 3, 1996."
    for (line, credit, agency) in [
      ("\(caption) (AP Photo/Ann Ray, File)", "(AP Photo/Ann Ray, File)", "AP"),
      ("\(caption) (Ann Ray, File/Associated Press)", "(Ann Ray, File/Associated Press)", "AP"),
      ("\(caption) REUTERS/Ann Ray", "REUTERS/Ann Ray", "Reuters"),
      ("\(caption) [File: Reuters]", "[File: Reuters]", "Reuters"),
      ("Ann Ray / Reuters \(caption)", "Ann Ray / Reuters", "Reuters"),
    ] {
      let text = "Holm visits Sudmark\n\n\(lead)\n\n\(line)\n\n\(second)"
      #expect(kind(of: caption, in: text) == .caption, "\(line)")
      #expect(kind(of: credit, in: text) == .credit, "\(line)")
      #expect(Shipped.segmenter.segment(text).credits == [], "\(agency)'s picture, not its words")
      let copyright = "Copyright 1996 \(agency). All rights reserved."
      #expect(Shipped.segmenter.segment("\(text)\n\n\(copyright)").credits == [agency])
    }
  }

  @Test("parts a credit in parentheses from the last sentence of the report")
  func tailCredit() {
    let credit = "(Reporting by Ann Ray; Writing by Bo Lee; Editing by Cy Fox)"
    let text = "Holm visits Sudmark\n\n\(lead)\n\n\(third) \(credit)"
    #expect(
      lines(of: text).suffix(2) == [
        Line(kind: .body, text: third), Line(kind: .credit, text: credit),
      ])
  }

  @Test("parts a credit sentence from the report")
  func creditSentence() {
    let credit = "Associated Press writer Ann Ray in Bern contributed to this report."
    let text = "Holm visits Sudmark\n\n\(lead)\n\n\(third) \(credit)"
    #expect(lines(of: text).last == Line(kind: .credit, text: credit))
    #expect(Shipped.segmenter.segment(text).credits == ["AP"])
  }

  @Test("reads the byline without its first word")
  func byline() {
    let text =
      "Holm visits Sudmark for talks\n\nBy Ann Ray and Bo Lee\n\nOSTSTADT, May 3 (Reuters) - \(lead)\n\n\(second)"
    let found = Shipped.segmenter.segment(text)
    #expect(found.byline == "Ann Ray and Bo Lee")
    #expect(found.credits == ["Reuters"])
    #expect(kind(of: "By Ann Ray and Bo Lee", in: text) == .credit)
  }

  @Test(
    "finds the agencies that a text credits",
    arguments: [
      ("OSTSTADT, Sudmark (AP) — Holm arrived on Monday for talks.", ["AP"]),
      ("OSTSTADT/BERN (Reuters) - Holm arrived on Monday for talks.", ["Reuters"]),
      ("MOSCOW, May 3. /TASS/. Holm arrived on Monday for talks.", ["TASS"]),
      ("Oststadt (dpa) - Holm arrived on Monday for talks.", ["dpa"]),
      ("(Herald) Holm arrived on Monday, the Reuters news agency said.", []),
      ("Holm arrived on Monday, an AP reporter said (the AP had a seat).", []),
    ])
  func credits(_ line: String, _ agencies: [String]) {
    #expect(
      Shipped.segmenter.segment("Holm visits Sudmark\n\n\(line)\n\n\(second)").credits == agencies)
  }

  @Test("credits the agencies of a closing line, in order")
  func closingCredits() {
    let text =
      "Holm visits Sudmark\n\n\(lead)\n\n\(second)\n\nWith reporting by dpa, Interfax, and AP"
    #expect(Shipped.segmenter.segment(text).credits == ["AP", "Interfax", "dpa"])
  }

  @Test("takes everything below the heading of the comments for comments")
  func comments() {
    let text = """
      Holm visits Sudmark
      \(lead)
      \(second)
      \(third)
      Comments (3)
      Norland will regret this visit and its minister knows it.
      @Ola, you have never been there.
      Well done, Sudmark!!
      """
    #expect(kinds(text).suffix(4) == [.boilerplate, .comment, .comment, .comment])
  }

  @Test("goes on with the report below a link to the comments")
  func commentLink() {
    let text = """
      Holm visits Sudmark

      3 Comments

      \(lead)

      \(second)

      \(third)
      """
    #expect(kinds(text).suffix(3) == [.body, .body, .body])
  }

  @Test("knows readers by how they address each other")
  func unheadedComments() {
    let text =
      "Holm visits Sudmark\n\(lead)\n\(second)\n@Ola, why would they?\n@Kim you are wrong\nI hope they talk."
    #expect(kinds(text).suffix(3) == [.comment, .comment, .comment])
  }

  @Test("takes menus, repeats and links at the foot for furniture")
  func furniture() {
    let text =
      "Holm visits Sudmark\n\n\(lead)\n\n\(second)\n\nHerald Live\n\nHerald Live\n\nMore from the border region"
    #expect(kinds(text).suffix(3) == [.boilerplate, .boilerplate, .boilerplate])
  }

  @Test("keeps headings in the midst of a report")
  func crossHeadings() {
    let text = "Holm visits Sudmark\n\n\(lead)\n\nNINE YEARS OF SILENCE\n\n\(second)"
    #expect(kinds(text) == [.title, .body, .body, .body])
  }

  @Test("cuts furniture out of a paragraph")
  func gluedFurniture() {
    let text =
      "Holm visits Sudmark\n\n\(lead) Advertisement Continue reading the main story \(second)"
    #expect(kinds(text) == [.title, .body, .boilerplate, .body])
  }

  @Test("joins the lines of a text that was wrapped by hand")
  func wrapped() {
    let text = """
      Holm visits Sudmark

      Norland's foreign minister Ida Holm arrived in Sudmark on
      Monday for two days of talks on the border that has been
      closed for nine years, her office said in a statement.

      She was received by her counterpart Per Dahl, who called
      the visit a step towards peace in the region.
      """
    #expect(kinds(text) == [.title, .body, .body])
  }
}
