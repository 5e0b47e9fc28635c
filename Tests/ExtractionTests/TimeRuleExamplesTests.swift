import Dossier
import Extraction
import Foundation
import Language
import Resources
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

enum TimeResource {
  static let all: TimeRules = {
    do {
      return try JSONDecoder().decode(TimeRules.self, from: Data(contentsOf: url))
    } catch {
      fatalError("time.json: \(error)")
    }
  }()

  static var rules: [TimeRules.Rule] { all.layers.flatMap(\.rules) }

  private static var url: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/Resources/English/time.json")
  }

  static func days(_ span: TimeSpan) -> String {
    "\(span.start?.iso ?? "..")/\(span.end?.iso ?? "..")"
  }

  /// "2021-03" as its first and last day.
  static func days(_ value: String?) -> String {
    guard let value else { return "../.." }
    let ends = value.split(separator: "/").map(String.init)
    return "\(edge(ends[0], isEnd: false))/\(edge(ends[ends.count - 1], isEnd: true))"
  }

  private static func edge(_ text: String, isEnd: Bool) -> String {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard let year = parts.first else { return ".." }
    let month = parts.count > 1 ? parts[1] : isEnd ? 12 : 1
    let last = CivilDate.length(ofMonth: month, year: year)
    let day = parts.count > 2 ? parts[2] : isEnd ? last : 1
    return CivilDate(year: year, month: month, day: day)?.iso ?? "?"
  }
}
