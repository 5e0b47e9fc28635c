import Dossier
import Testing

@testable import Briefing

@Suite("Words for dates, numbers and reported speech")
struct WordsTests {
  static func span(_ start: String?, _ end: String?, _ granularity: Granularity) -> TimeSpan {
    TimeSpan(
      start: start.flatMap { CivilDate(iso: $0) }, end: end.flatMap { CivilDate(iso: $0) },
      granularity: granularity, text: nil)
  }

  @Test(
    "dates",
    arguments: [
      (span("2021-04-06", "2021-04-06", .day), "6 Apr 2021"),
      (span("2021-04-06", "2021-04-07", .day), "6–7 Apr 2021"),
      (span("2021-04-28", "2021-05-02", .day), "28 Apr–2 May 2021"),
      (span("2020-12-30", "2021-01-02", .day), "30 Dec 2020–2 Jan 2021"),
      (span("2021-04-05", "2021-04-11", .week), "5–11 Apr 2021"),
      (span("2020-02-01", "2020-02-29", .month), "Feb 2020"),
      (span("2020-01-01", "2020-03-31", .quarter), "Jan–Mar 2020"),
      (span("2020-11-01", "2021-02-28", .month), "Nov 2020–Feb 2021"),
      (span("2018-01-01", "2018-12-31", .year), "2018"),
      (span("2014-01-01", "2016-12-31", .year), "2014–2016"),
      (span(nil, "2021-05-01", .day), "by 1 May 2021"),
      (span("2021-05-01", nil, .day), "from 1 May 2021"),
      (span(nil, nil, .unknown), "(no date)"),
    ])
  func dates(_ span: TimeSpan, _ words: String) {
    #expect(DateWords.words(span) == words)
  }

  @Test(
    "dates within a sentence",
    arguments: [
      (span("2021-04-06", "2021-04-06", .day), "on 6 Apr 2021"),
      (span("2018-01-01", "2018-12-31", .year), "in 2018"),
      (span("2021-04-06", "2021-04-07", .day), "6–7 Apr 2021"),
      (span(nil, nil, .unknown), nil as String?),
    ])
  func phrases(_ span: TimeSpan, _ words: String?) {
    #expect(DateWords.phrase(span) == words)
  }

  @Test(
    "how far a day is",
    arguments: [
      (0, "today"), (1, "tomorrow"), (24, "in 24 days"), (90, "in about 3 months"),
      (1100, "in about 3 years"), (-1, "date passed"),
    ])
  func distances(_ days: Int, _ words: String) {
    let asOf = Fixture.asOf
    #expect(DateWords.distance(from: asOf, to: asOf.adding(days: days)) == words)
  }

  @Test(
    "numbers",
    arguments: [
      (0, "0"), (40, "40"), (1234, "1,234"), (60_000, "60,000"), (790_000_000, "790 million"),
      (1_250_000, "1.25 million"), (1_234_567, "1,234,567"), (2_000_000_000_000, "2 trillion"),
      (2.5, "2.5"), (-3, "−3"), (-1_500_000, "−1.5 million"), (1e21, "1,000,000,000 trillion"),
      (5e-324, "5e-324"),
    ])
  func numbers(_ value: Double, _ words: String) {
    #expect(FigureWords.number(value) == words)
  }

  @Test(
    "reported words follow the verb as a clause",
    arguments: [
      ("say", "the talks were useful", "said that the talks were useful"),
      ("said", "that the talks were useful", "said that the talks were useful"),
      ("promise", "to leave", "promised to leave"),
      ("deny", "The talks failed", "denied that the talks failed"),
      ("ask", "whether it would sign", "asked whether it would sign"),
      ("admit", "Thatcher would sign", "admitted that Thatcher would sign"),
      ("point out", "time is short", "pointed out that time is short"),
      ("stress", "the importance of peace", "stressed the importance of peace"),
      ("tweeted", "it was over", "tweeted that it was over"),
      ("told", "it was over", "told that it was over"),
      ("according to", "it was over", " that it was over"),
      ("", "it was over", " that it was over"),
    ])
  func clauses(_ cue: String, _ content: String, _ sentence: String) {
    let clause = ReportedClause(cue: cue, content)
    #expect("\(clause.verb) \(clause.words)" == sentence)
  }

  @Test("one is singular, anything else plural")
  func plurals() {
    #expect(CountWords.count(1, "story", plural: "stories") == "1 story")
    #expect(CountWords.count(2, "story", plural: "stories") == "2 stories")
    #expect(CountWords.count(0, "article") == "0 articles")
    #expect(CountWords.list(["A"]) == "A")
    #expect(CountWords.list(["A", "B", "C"]) == "A, B and C")
  }

  @Test("marks are shortened only beyond five")
  func marks() {
    #expect(CitationMarks.short([1, 2, 3, 4, 5]) == "[1][2][3][4][5]")
    #expect(CitationMarks.short([1, 2, 3, 4, 5, 6, 7]) == "[1][2][3]+4")
  }

  @Test(
    "text is cleaned of what could deceive a reader or a terminal",
    arguments: [
      ("plain", "plain"), ("  two\n words\t", "two words"), ("a\u{1B}[31mred\u{1B}[0m", "ared"),
      ("a\u{1B}]0;title\u{07}b", "ab"), ("a\u{1B}]8;;http://x\u{1B}\\b", "ab"),
      ("a\u{9B}31mb", "ab"), ("a\u{1B}]unfinished\nb", "a b"), ("a\u{0}\u{8}b", "ab"),
      ("a\u{202E}b\u{2066}c", "abc"), ("a\u{200B}b\u{FEFF}", "ab"), ("a\u{2028}b", "a b"),
      ("a\u{A0}b", "a b"), ("\u{1B}", ""), ("漢字", "漢字"), ("سلام", "سلام"),
      ("e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", "e\u{301}\u{302}\u{303}\u{304}"),
    ])
  func cleaning(_ raw: String, _ clean: String) {
    #expect(Array(PlainText(raw).string.unicodeScalars) == Array(clean.unicodeScalars))
  }

  @Test(
    "columns that a text fills",
    arguments: [
      ("abc", 3), ("é", 1), ("e\u{301}", 1), ("漢字", 4), ("한국", 4), ("“x” – …", 7), ("😀", 2),
      ("ｱ", 1), ("Ａ", 2),
    ])
  func widths(_ text: String, _ columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }

  @Test(
    "only plain web addresses become links",
    arguments: [
      ("https://a.example/x?y=1&z=2", true), ("HTTP://a.example", true),
      ("javascript:alert(1)", false), ("data:text/html,x", false), ("//a.example", false),
      ("https://a.example/\"onclick=x", false), ("https://a.example/ x", false),
      ("https://a.example/)x", false), ("java\nscript:x", false),
    ])
  func links(_ address: String, _ isLink: Bool) {
    #expect((WebAddress.link(address) != nil) == isLink)
  }
}
