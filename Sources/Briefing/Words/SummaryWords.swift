public import Dossier
import Foundation

/// An event's summary without what a line tells beside it: its full stop, its status and its date.
public enum SummaryWords {
  public static func bare(_ event: Event) -> String {
    let sentence = undated(stopless(PlainText(event.summary).string), event.time)
    guard let status = StatusWords.words(event.status) else { return sentence }
    return undated(without(status, sentence), event.time)
  }

  /// Without its full stop, so that remarks can follow.
  static func stopless(_ text: String) -> String {
    text.hasSuffix(".") && !text.hasSuffix("..") && !endsInAbbreviation(text)
      ? String(text.dropLast()) : text
  }

  /// Without the status that it may end in.
  static func without(_ status: String, _ text: String) -> String {
    let ending = " (\(status))"
    return text.hasSuffix(ending) ? String(text.dropLast(ending.count)) : text
  }

  /// Without the date that it ends in (", 6–7 April 2021").
  static func undated(_ text: String, _ time: TimeSpan) -> String {
    guard time.start != nil || time.end != nil,
      let comma = text.range(of: ", ", options: .backwards)
    else { return text }
    let words = text[comma.upperBound...].split { $0 == " " || $0 == "–" || $0 == "-" }
    let isDate = words.allSatisfy { word in
      word.allSatisfy(\.isNumber) || months.contains(String(word))
    }
    let hasYear = words.last?.count == 4 && words.last?.allSatisfy(\.isNumber) == true
    return isDate && hasYear ? String(text[..<comma.lowerBound]) : text
  }

  private static let months: Set<String> = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  private static func endsInAbbreviation(_ text: String) -> Bool {
    let word = text.dropLast().reversed().prefix { $0 != " " }
    return word.count == 1 || word.contains(".")
  }
}
