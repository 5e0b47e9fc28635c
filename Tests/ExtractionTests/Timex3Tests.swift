import Dossier
import Extraction
import Language
import Testing

@Suite("TIMEX3")
struct Timex3Tests {
  private let wednesday = CivilDate(year: 2021, month: 4, day: 7)!

  private func timex(_ text: String, _ tense: Tense = .past, on day: CivilDate?) throws -> String {
    let recognizer = try TimeRecognizer(rules: TimeResource.all)
    let expressions = recognizer.expressions(in: Array(text.unicodeScalars)[...])
    return expressions.map { expression in
      let anchor = TimeAnchor(written: day.map { $0...$0 })
      let span = anchor.span(of: expression, tense: tense, narrative: nil)
      let timex = Timex3(expression.reference, span: span)
      return [timex.type.rawValue, timex.value, timex.mod?.rawValue ?? ""].joined(separator: " ")
        .trimmingSuffix()
    }.joined(separator: "; ")
  }

  @Test(
    "times of an article whose day is known",
    arguments: [
      ("on May 1, 2020", "DATE 2020-05-01"), ("yesterday", "DATE 2021-04-06"),
      ("last week", "DATE 2021-W13"), ("in February", "DATE 2021-02"),
      ("last year", "DATE 2020"), ("in the 1990s", "DATE 199"),
      ("in early 2020", "DATE 2020 START"), ("in the summer of 2019", "DATE 2019-SU"),
      ("since 2015", "DATE 2015 ON_OR_AFTER"), ("before March 3, 2020", "DATE 2020-03-03 BEFORE"),
      ("for six months", "DURATION P6M"), ("every Friday", "SET XXXX-WXX-5"),
      ("April 6-7", "DATE 2021-04-06/2021-04-07"), ("now", "DATE PRESENT_REF"),
      ("in the last nine years", "DURATION P9Y"),
    ])
  func known(_ text: String, _ expected: String) throws {
    #expect(try timex(text, on: wednesday) == expected)
  }

  @Test("a deadline is the day by which")
  func deadline() throws {
    #expect(try timex("by May 1", .future, on: wednesday) == "DATE 2021-05-01 ON_OR_BEFORE")
  }

  @Test(
    "an article without a day leaves open what its words leave open",
    arguments: [
      ("on May 1", "DATE XXXX-05-01"), ("on Tuesday", "DATE XXXX-WXX-2"),
      ("last month", "DATE PAST_REF"), ("in 2019", "DATE 2019"),
    ])
  func unknown(_ text: String, _ expected: String) throws {
    #expect(try timex(text, on: nil) == expected)
  }
}

extension String {
  fileprivate func trimmingSuffix() -> String { hasSuffix(" ") ? String(dropLast()) : self }
}
