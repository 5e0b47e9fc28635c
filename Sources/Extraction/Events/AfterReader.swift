import Dossier
import Language

/// Reads how long before the news something was: "It comes days after the council voted", "three
/// weeks after the talks".
struct AfterReader: Sendable {
  let tree: SyntaxTree
  /// "two" → 2.
  let counts: [String: Int]

  /// Where the word that tells it stands in a clause or phrase under "after", the days between: as
  /// many as are counted, or as many as the bare plural leaves room for.
  func daysBefore(_ word: Int) -> ClosedRange<Int>? {
    for position in [word] + tree.ancestors(of: word) {
      let marker = tree.children(of: position, ["mark", "case"]).first {
        tree.lower[$0] == "after"
      }
      if let marker { return isOfNews(position) ? days(before: marker) : nil }
    }
    return nil
  }

  /// "has been held since arresting her three days after …" counts from the arrest, not the news.
  private func isOfNews(_ position: Int) -> Bool {
    tree.ancestors(of: position).allSatisfy {
      !["advcl", "acl"].contains(tree[$0].relation)
    }
  }

  private func days(before marker: Int) -> ClosedRange<Int>? {
    guard marker > 0 else { return nil }
    let unit = tree[marker - 1].lemma.lowercased()
    guard let length = Self.lengths[unit] else { return nil }
    let before = marker > 1 ? tree.lower[marker - 2] : ""
    let number = ["a", "an", "one"].contains(before) ? 1 : counts[before] ?? Int(before)
    guard let number else {
      // "a day after" is counted; "days after" is a plural.
      return tree.lower[marker - 1] == unit ? nil : length.plural
    }
    guard (1...100).contains(number) else { return nil }
    let days = number * length.days
    return max(0, days - length.slack)...days + length.slack
  }

  private struct Length {
    /// Of one, how exact the count is, and what the bare plural can mean: more than one, fewer than
    /// would be told in the next longer unit.
    let days: Int
    let slack: Int
    let plural: ClosedRange<Int>
  }

  private static let lengths: [String: Length] = [
    "hour": Length(days: 0, slack: 1, plural: 0...1),
    "day": Length(days: 1, slack: 0, plural: 1...10),
    "week": Length(days: 7, slack: 3, plural: 7...31),
    "month": Length(days: 30, slack: 15, plural: 30...330),
  ]
}
