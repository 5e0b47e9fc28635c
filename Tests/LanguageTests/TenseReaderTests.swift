import Language
import Testing

@Suite struct TenseReaderTests {
  @Test(
    "the words around a time show its tense",
    arguments: [
      ("He said on Tuesday that talks will resume on Friday.", [Tense.past, .future]),
      ("The vote is to be held on June 3.", [.future]),
      ("They have been held since 2015.", [.perfect]),
      ("On Monday the two are to meet.", [.future]),
      ("They agreed to meet on Friday.", [.future]),
      ("The pact faces a May 1 deadline.", [.future]),
      ("The bridge was opened in March.", [.past]),
      ("March 3", [.unknown]),
    ])
  func tenses(text: String, expected: [Tense]) throws {
    let scalars = Array(text.unicodeScalars)
    let found = try TimeRecognizer(rules: EnglishTimeRules.all).expressions(in: scalars[...])
    let tenses = try TenseReader(rules: EnglishTimeRules.all).tenses(of: found, in: scalars[...])
    #expect(tenses == expected)
  }
}
