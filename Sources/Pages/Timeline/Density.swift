import Briefing
import Dossier
import Store

/// How many happenings stand in each stretch of the whole time: a strip to find one's way, each bar
/// a way into its stretch.
struct Density {
  struct Bar {
    var x: Int
    var y: Int
    var width: Int
    var height: Int
    var href: String
    var title: String
  }

  var width: Int
  var bars: [Bar]
  var ticks: [Axis.Tick]
  /// The stretch that is shown below.
  var windowX: Int
  var windowWidth: Int
  var words: String

  private static let width = 1080
  private static let height = 48
  private static let bins = 72

  /// Nil where there is nothing, or no more than one day.
  init?(_ query: EntryQuery, window: ClosedRange<CivilDate>, _ desk: Desk) throws {
    let counted = try desk.reader.days(query)
    guard let earliest = counted.first?.day, let latest = counted.last?.day, earliest < latest
    else { return nil }
    let span = earliest...latest
    let length = span.upperBound.dayNumber - span.lowerBound.dayNumber + 1
    let days = (length + Self.bins - 1) / Self.bins
    let number = (length + days - 1) / days
    var counts = [Int](repeating: 0, count: number)
    for (day, count) in counted {
      counts[(day.dayNumber - span.lowerBound.dayNumber) / days] += count
    }
    let most = max(1, counts.max() ?? 1)
    let step = Self.width / number
    width = step * number
    bars = counts.enumerated().compactMap { index, count in
      guard count > 0 else { return nil }
      let first = span.lowerBound.adding(days: index * days)
      let last = min(span.upperBound, first.adding(days: days - 1))
      let height = max(2, count * Self.height / most)
      let when = DateWords.words(from: first, to: last) ?? ""
      return Bar(
        x: index * step + 1, y: Self.height - height, width: max(1, step - 2), height: height,
        href: desk.address(["from": first.iso, "to": last.iso]),
        title: "\(when): \(CountWords.grouped(count))")
    }
    let axis = Axis(
      span.lowerBound, span.lowerBound.adding(days: number * days - 1), left: 0,
      width: step * number)
    ticks = axis.ticks
    windowX = axis.x(window.lowerBound)
    windowWidth = max(4, axis.x(window.upperBound) - windowX)
    words = DateWords.words(from: span.lowerBound, to: span.upperBound) ?? ""
  }
}
