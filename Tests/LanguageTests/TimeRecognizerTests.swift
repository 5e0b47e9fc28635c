import Language
import Testing

/// What the English rules find and leave alone.
@Suite struct TimeRecognizerTests {
  private func found(_ text: String) throws -> [String] {
    try TimeRecognizer(rules: EnglishTimeRules.all)
      .expressions(in: Array(text.unicodeScalars)[...]).map(\.text)
  }

  @Test(
    "names, verbs and quantities are no times",
    arguments: [
      "Minister Orla May said talks may resume.", "May said so.", "They march on the capital.",
      "The march drew crowds.", "He came second.", "The Sun reported it.",
      "The convoy moved 2,000 kilometers.", "Some 1,500 troops left.", "About 2000 troops left.",
      "It killed 1950 people.", "Resolution 1701 holds.", "A 10-year-old boy fled.",
      "The bill was $2017.", "The MH-17 crash.", "Call 2015 for help, at 0.5 2015kg.",
      "He sat. They wed.", "It cost 20.15 or 1,999.", "Take it by August counsel's advice.",
    ])
  func leavesAlone(text: String) throws {
    let expressions = try found(text)
    let allowed: Set<String> = ["by August", "August", "2015"]
    #expect(expressions.allSatisfy { allowed.contains($0) }, "\(text): \(expressions)")
  }

  @Test(
    "expressions are found with their whole extent",
    arguments: [
      ("They met on Tuesday, April 6, 2021.", ["Tuesday, April 6, 2021"]),
      ("They met on Sept. 6 in Oslo.", ["Sept. 6"]),
      ("KHARTOUM, Jan 1 (Agency) - The army", ["Jan 1"]),
      ("A May 1 deadline nears.", ["May 1"]),
      ("It has stalled since early 2015.", ["since early 2015"]),
      ("It runs from March to May.", ["from March to May"]),
      ("In 2014 troops left.", ["2014"]),
      ("twenty-one days ago", ["twenty-one days ago"]),
      ("He works today.\n\n\"No.\"", ["today"]), ("They met in 2011\n\nThen", ["2011"]),
      ("last\nmonth", ["last\nmonth"]), ("last\n\nmonth", []),
      ("It fell in 2019\u{2013}20.", ["2019\u{2013}20"]),
      ("New Year\u{2019}s Day talks", ["New Year\u{2019}s Day"]),
    ])
  func findsExtent(text: String, expected: [String]) throws {
    let texts = try found(text)
    #expect(texts == expected)
  }

  @Test("ranges are the slice's own offsets")
  func offsets() throws {
    let text = Array("Früher: they met yesterday.".unicodeScalars)
    let expressions = try TimeRecognizer(rules: EnglishTimeRules.all).expressions(in: text[8...])
    #expect(expressions.map(\.range) == [17..<26])
  }

  @Test("hostile text costs no more than its length")
  func hostile() throws {
    let recognizer = try TimeRecognizer(rules: EnglishTimeRules.all)
    let texts = [
      String(repeating: "the ", count: 20_000), String(repeating: "Monday, ", count: 10_000),
      String(repeating: "1", count: 50_000), String(repeating: "from 2014 to ", count: 5_000),
      String(repeating: "May 1 - ", count: 5_000), String(repeating: "1.1,1", count: 10_000),
      String(repeating: "since by ", count: 10_000), "\u{0}\u{FFFF}\u{10FFFF}", "",
    ]
    let time = ContinuousClock().measure {
      for text in texts { _ = recognizer.expressions(in: Array(text.unicodeScalars)[...]) }
    }
    #expect(time < .seconds(20))
  }

  @Test("a rule that names no class is refused by name")
  func refusesRule() {
    var rules = EnglishTimeRules.all
    rules.layers[0].rules[0].pattern = "{x:fortnight} ago"
    #expect(throws: TimeRuleError.self) { try TimeRecognizer(rules: rules) }
  }
}
