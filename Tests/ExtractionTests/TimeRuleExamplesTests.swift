import Dossier
import Extraction
import Language
import Testing

/// Every rule of `time.json` carries an example, which is run here.
@Suite struct TimeRuleExamplesTests {
  @Test("every rule reads its own example as it says")
  func readsExamples() throws {
    let recognizer = try TimeRecognizer(rules: TimeResource.all)
    for rule in TimeResource.rules { try check(rule, recognizer) }
  }

  private func check(_ rule: TimeRules.Rule, _ recognizer: TimeRecognizer) throws {
    let found = recognizer.expressions(in: Array(rule.example.unicodeScalars)[...])
    guard let text = rule.expression else {
      #expect(found.isEmpty, "\(rule.example): found \(found.map(\.text))")
      return
    }
    let all = found + found.flatMap(\.parts)
    guard let expression = all.first(where: { $0.text == text }) else {
      Issue.record("\(rule.example): found \(all.map(\.text)), not \(text), by \(rule.pattern)")
      return
    }
    guard let anchor = rule.anchor.flatMap(CivilDate.init(iso:)) else { return }
    let span = TimeAnchor(written: anchor...anchor)
      .span(of: expression, tense: rule.tense ?? .unknown, narrative: nil)
    #expect(span.bounds != nil || rule.value?.contains("..") ?? true)
    #expect(TimeResource.days(span) == TimeResource.days(rule.value), "\(rule.pattern)")
  }
}
