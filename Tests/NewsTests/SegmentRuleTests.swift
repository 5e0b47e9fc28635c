import Dossier
import News
import Testing

@Suite("The markers of news pages")
struct SegmentRuleTests {
  private static let head = """
    Norland and Sudmark envoys sign border accord in Bern

    BERN - Norland and Sudmark signed an accord on their border on Monday after two days of talks.

    The accord was signed by the foreign ministers of Norland and Sudmark in the old town hall.

    """
  private static let foot = """

    Norland's minister said that the accord would be laid before parliament within a month.
    """

  /// The example as it would stand on a page: below the report at the end, else in its midst.
  private static func page(_ rule: SegmentRule) -> String {
    switch rule.place {
    case .end: head + foot + "\n\n" + rule.example
    default: head + "\n" + rule.example + "\n" + foot
    }
  }

  @Test("each know the example beside them", arguments: Shipped.rules.rules)
  func example(_ rule: SegmentRule) {
    let found = lines(of: SegmentRuleTests.page(rule))
    switch rule.form {
    case .opens:
      let comment = "Well done to all of you!!"
      let page = SegmentRuleTests.head + SegmentRuleTests.foot + "\n\n\(rule.example)\n\n\(comment)"
      #expect(lines(of: page).last == Line(kind: .comment, text: comment))
    case .cut, .break, .tail:
      let kinds = found.filter { rule.example.contains($0.text) }.map(\.kind)
      #expect(kinds.contains(rule.kind), "\(found)")
    case .line, .start, .end, .within:
      let own = found.filter { rule.example.contains($0.text) }
      #expect(!own.isEmpty && own.contains { $0.kind == rule.kind }, "\(found)")
      #expect(rule.kind == .body || own.allSatisfy { $0.kind != .body }, "\(own)")
    }
  }

  @Test("stand once each")
  func unique() {
    var seen: Set<String> = []
    for rule in Shipped.rules.rules {
      #expect(seen.insert("\(rule.form) \(rule.phrase)").inserted, "\(rule.phrase) stands twice")
    }
  }

  @Test("name agencies by their examples", arguments: Shipped.agencies.agencies)
  func agency(_ agency: Agencies.Agency) {
    let text =
      "Envoys sign border accord\n\n\(agency.example)\n\nThey will meet again in a month, the host said."
    #expect(Shipped.segmenter.segment(text).credits == [agency.name])
  }
}
