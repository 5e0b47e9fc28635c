import Dossier
import News
import Testing

@Suite("Adverts below their marker")
struct AdvertTests {
  private let head = """
    Holm visits Sudmark for border talks

    Norland's foreign minister Ida Holm arrived in Sudmark on Monday for talks on the border.

    Holm was received by her counterpart Per Dahl, who called the visit a step towards peace.
    """
  private let foot = "The ministers will meet again in the spring, Dahl told reporters in Oststadt."

  private func kind(of line: String, in text: String) -> Segment.Kind? {
    lines(of: text).first { $0.text == line }?.kind
  }

  private static let pitches = [
    "Skip the queue! Skylark Air took Minister Holm to Oststadt. Book your seat today.",
    "Dahl & Sons Furniture: we carried 300 chairs to the talks. What can we carry for you?",
    "Border Lodge: sleep where Holm slept. The minister comes back on Thursday!",
    "The Herald Spring Sale! Even Sudmark's 9,000 soldiers could not empty our shelves.",
    "Fjord Cruises: 800 guests have sailed with Holm. Cabins from 45 crowns.",
    "Skylark Motors. Dahl drives a green one. What is your colour?",
  ]

  @Test("are no news, though they name those whom the report names", arguments: AdvertTests.pitches)
  func adverts(_ advert: String) {
    for marker in ["Advertisement", "Sponsored", "ADVERTISEMENT", "Paid content"] {
      for gap in ["\n", "\n\n"] {
        let text = "\(head)\n\n\(marker)\(gap)\(advert)\n\n\(foot)"
        #expect(kind(of: advert, in: text) == .advert)
        #expect(kind(of: foot, in: text) == .body)
      }
    }
    let lines = "\(head)\nAdvertisement\n\(advert)\n\(foot)".replacing("\n\n", with: "\n")
    #expect(kind(of: advert, in: lines) == .advert)
    #expect(kind(of: foot, in: lines) == .body)
  }

  @Test("may stand on their marker's own line")
  func labelled() {
    let advert = "Sponsored: Skylark Motors of Oststadt. Minister Holm smiled at the wheel."
    #expect(kind(of: advert, in: "\(head)\n\n\(advert)\n\n\(foot)") == .advert)
  }

  @Test("may have several lines")
  func block() {
    let text =
      "\(head)\n\nAdvertisement\nSkylark Air\nFly to the sun from 99 crowns!\nFour flights a day\n\n\(foot)"
    #expect(
      lines(of: text).suffix(4).map(\.kind) == [.advert, .advert, .advert, .body],
      "\(lines(of: text))")
  }

  @Test(
    "take no paragraph of the report with them",
    arguments: [
      "Holm will visit the border villages on Tuesday with her counterpart.",
      "“You cannot draw a border with a ruler! Will you try?” Dahl asked his guest.",
      "Visits of this kind had become rare in the nine years before the talks.",
      "The sale of wheat to Sudmark was halted in March after a quarrel over prices.",
      "Dahl: Sudmark wants a border that both sides can live with for good.",
      "Order returned to the border villages in the autumn.",
      "Holm's party won 31 of 90 seats, two more than it had before.",
      "Skylark Air flew the delegation to Oststadt in the morning.",
      "NINE YEARS OF SILENCE",
    ])
  func news(_ paragraph: String) {
    for gap in ["\n", "\n\n"] {
      let text = "\(head)\n\nAdvertisement\(gap)\(paragraph)\n\n\(foot)"
      #expect(kind(of: paragraph, in: text) == .body)
    }
    let lines = "\(head)\nAdvertisement\n\(paragraph)\n\(foot)".replacing("\n\n", with: "\n")
    #expect(kind(of: paragraph, in: lines) == .body)
  }

  @Test("do not take the headline with them")
  func headline() {
    let text = "The Oststadt Herald\nAdvertisement\n\n\(head)\n\n\(foot)"
    #expect(Shipped.segmenter.segment(text).title == "Holm visits Sudmark for border talks")
  }

  @Test("leave prose alone that no marker announces")
  func unmarked() {
    let column = "You may ask why it took so long! Come to the border and see for yourself."
    #expect(kind(of: column, in: "\(head)\n\n\(column)\n\n\(foot)") == .body)
  }
}
