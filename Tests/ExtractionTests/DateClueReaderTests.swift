import Dossier
import Extraction
import Foundation
import Language
import Testing

@Suite struct DateClueReaderTests {
  /// One sentence a line; a line that begins with "[" is a caption.
  private func readings(_ lines: String...) throws -> [DateClue.Reading] {
    let text = lines.joined(separator: "\n")
    let scalars = Array(text.unicodeScalars)
    var segments: [Segment] = []
    var sentences: [Sentence] = []
    var start = 0
    for line in lines {
      let end = start + line.unicodeScalars.count
      let kind: Segment.Kind = line.hasPrefix("[") ? .caption : .body
      segments.append(Segment(kind: kind, start: start, end: end))
      sentences.append(Sentence(range: start..<end, paragraph: 0, tokens: [], names: []))
      start = end + 1
    }
    let article = Article(id: "a", text: text, segments: segments)
    let recognizer = try TimeRecognizer(rules: TimeResource.all)
    let reader = DateClueReader(
      recognizer: recognizer, tenses: try TenseReader(rules: TimeResource.all),
      words: try TimeResource.clueWords())
    let clues = reader.clues(
      of: article, sentences: sentences, times: recognizer.expressions(in: scalars[...]))
    for clue in clues {
      let evidence = clue.evidence
      let cited = String(String.UnicodeScalarView(scalars[evidence.start..<evidence.end]))
      #expect(cited == evidence.text && !cited.isEmpty)
    }
    return clues.map(\.reading)
  }

  private func day(_ year: Int, _ month: Int, _ day: Int) throws -> CivilDate {
    try #require(CivilDate(year: year, month: month, day: day))
  }

  @Test("a dateline tells the day")
  func dateline() throws {
    #expect(
      try readings("KHARTOUM, Jan 1 (Agency) - The army agreed a truce.")
        == [.justAfter(month: 1, day: 1)])
    let first = try day(2019, 1, 1)
    #expect(
      try readings("KHARTOUM, January 1, 2019 - The army agreed a truce.")
        .contains(.within(first, first)))
  }

  @Test("a line of its own tells the day of publication")
  func header() throws {
    let friday = try day(2017, 9, 15)
    #expect(try readings("Updated: 2017-09-15 10:40", "They met.") == [.within(friday, friday)])
    #expect(
      try readings("Newswire | Updated: 2017-09-15", "They met.") == [.within(friday, friday)])
    #expect(
      try readings("A bridge to 2017-09-15 and beyond", "They met.") == [])
  }

  @Test("a weekday told with a day fixes the year")
  func weekdayOfDay() throws {
    #expect(
      try readings("The envoy landed on Friday, September 7, in Oslo.")
        == [.weekdayOfDay(weekday: 5, month: 9, day: 7), .justAfter(month: 9, day: 7)])
  }

  @Test("a day that is still to come is no news, whatever the verb above")
  func upcoming() throws {
    #expect(
      try readings("The envoys met ahead of the June 3 summit.") == [.before(month: 6, day: 3)])
    #expect(
      try readings("He praised their planned June 3 meeting.") == [.before(month: 6, day: 3)])
    #expect(try readings("The ministers are in Oslo on Thursday.") == [])
  }

  @Test("a day told as past further down is behind the day of writing")
  func pastDay() throws {
    #expect(
      try readings(
        "The envoy met the king.", "They ate.", "They rose.", "They left.", "They slept.",
        "Their last meeting was held on April 8.")
        == [.after(month: 4, day: 8)])
  }

  @Test("the sentence of an old picture tells no news day")
  func picture() throws {
    #expect(
      try readings("The king waved on Monday in this file photo.", "He met the envoy.") == [])
  }

  @Test("what has happened bounds the day from below")
  func past() throws {
    let readings = try readings(
      "The two signed the accord in 2014.", "It was changed in February 2016.",
      "They plan to renew it in 2030.", "The 2018 Games were far away.")
    #expect(readings == [.within(try day(2016, 2, 1), try day(2056, 12, 31))])
  }

  @Test("news of a yearless day, and a deadline still to come")
  func yearless() throws {
    #expect(
      try readings("The envoy landed in Oslo on April 8 for a fair.")
        == [.justAfter(month: 4, day: 8)])
    #expect(try readings("The envoy flew in following a vote on June 3.") == [])
    #expect(
      try readings("It comes ahead of a June 1 deadline to leave.") == [.before(month: 6, day: 1)])
    #expect(
      try readings("The force must leave by June 1.") == [.before(month: 6, day: 1)])
  }

  @Test("the lead's weekday is the news's, not one of the background")
  func weekday() throws {
    #expect(
      try readings(
        "The envoy met the king on Wednesday.", "They ate.", "They rose.", "They left.",
        "They slept.",
        "On Monday he had been in Oslo.")
        == [.afterWeekday(3)])
    #expect(try readings("The envoy will meet the king on Wednesday.") == [])
    #expect(try readings("The envoy met the king early on Wednesday.") == [.afterWeekday(3)])
  }

  @Test("last month is the month that a caption names for the same happening")
  func monthOffset() throws {
    #expect(
      try readings(
        "[Delegates attend the Harbour Conference hosted by Norland in Vikholm on March 18.",
        "Last month Norland hosted the Harbour delegates in Vikholm."
      )
      .contains(.monthIsOffset(month: 3, offset: -1)))
    #expect(
      try readings("The delegates will meet later this month, on April 24.")
        .contains(.monthIsOffset(month: 4, offset: 0)))
    #expect(
      try !readings(
        "[Children swim in a lake near Vikholm on March 18.",
        "Last month Norland hosted the Harbour delegates in Vikholm."
      )
      .contains(.monthIsOffset(month: 3, offset: -1)))
  }
}

extension TimeResource {
  static func clueWords() throws -> DateClueWords {
    let url = folder.appendingPathComponent("dateclues.json")
    return try JSONDecoder().decode(DateClueWords.self, from: Data(contentsOf: url))
  }
}
