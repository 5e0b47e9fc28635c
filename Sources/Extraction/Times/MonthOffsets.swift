import Dossier
import Language

/// "Last month" and "later this month" beside a sentence that names the month of the same
/// happening.
///
/// Whether two sentences tell the same is judged by the words that they share, names and others,
/// and by whether both tell it as past; it is given up where sentences that could be meant name
/// different months.
struct MonthOffsets {
  private struct Named {
    var month: Int
    var isPast: Bool
    var place: Int
    var sentence: Range<Int>
  }

  /// Shared words of five letters or more: names of who or where, and others for what was done.
  private static let leastNames = 2
  private static let leastOthers = 1
  private static let leastShared = 4
  /// Scalars between "later this month" and the day that explains it ("later this month, on").
  private static let mostBetween = 8
  /// Most sentences that are compared, so that a long list of dates stays cheap.
  private static let mostCompared = 40

  private(set) var readings: [(DateClue.Reading, Range<Int>)] = []
  private let text: ArticleText

  init(_ told: [ToldTime], _ text: ArticleText) {
    self.text = text
    let named = told.compactMap(Self.named)
    for time in told {
      guard let offset = Self.offset(time) else { continue }
      let months = Set(
        named.prefix(Self.mostCompared).filter { isSame($0, time, offset) }.map(\.month))
      guard let month = months.first, months.count == 1 else { continue }
      readings.append((.monthIsOffset(month: month, offset: offset), time.sentence))
      if readings.count == Self.mostCompared { return }
    }
  }

  private static func named(_ time: ToldTime) -> Named? {
    guard case .yearless(let month, _, _) = time.expression.reference else { return nil }
    return Named(
      month: month, isPast: time.isPast, place: time.expression.range.lowerBound,
      sentence: time.sentence)
  }

  private static func offset(_ time: ToldTime) -> Int? {
    switch time.expression.reference {
    case .offset(.month, -1, _): -1
    case .part(.earlier, of: .offset(.month, 0, _)), .part(.later, of: .offset(.month, 0, _)): 0
    default: nil
    }
  }

  private func isSame(_ named: Named, _ time: ToldTime, _ offset: Int) -> Bool {
    let between = named.place - time.expression.range.upperBound
    if (0...Self.mostBetween).contains(between), offset == 0 { return true }
    guard named.sentence != time.sentence, named.isPast, offset < 0 || time.isPast else {
      return false
    }
    let words = text.contentWords(named.sentence)
    let others = text.contentWords(time.sentence)
    let shared = words.filter { others[$0.key] != nil }
    let names = shared.filter { $0.value && others[$0.key] == true }
    return shared.count >= Self.leastShared && names.count >= Self.leastNames
      && shared.count - names.count >= Self.leastOthers
  }
}
