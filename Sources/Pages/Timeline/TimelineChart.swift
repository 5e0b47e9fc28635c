import Briefing
import Dossier

/// Happenings and due dates drawn on one axis: a lane for each class of deeds, a row for each
/// stretch of labels that do not touch.
struct TimelineChart {
  struct Lane {
    var label: String
    var y: Int
    var height: Int
    var middle: Int
  }

  struct Item {
    var href: String
    var title: String
    /// Classes of the style sheet.
    var tone: String
    var x: Int
    var y: Int
    /// Of what lasts longer than a dot is wide.
    var bar: Bar?
    var isDisputed: Bool
    var label: String
    var labelX: Int
    var labelY: Int
    var anchor: String
  }

  struct Bar {
    var x: Int
    var y: Int
    var width: Int
  }

  var width: Int
  var height: Int
  var lanes: [Lane]
  var ticks: [Axis.Tick]
  var items: [Item]
  /// Where the dossier's day is; nil where it is out of the picture.
  var now: Int?
  var nowLabel: String
  var axisY: Int
  var axisLabelY: Int
  var left: Int

  private static let width = 1080
  private static let left = 132
  private static let row = 19
  private static let mostRows = 14
  private static let letter = 6.3
  private static let longestLabel = 38

  /// An entry to be drawn.
  struct Entry {
    var line: EntryLine
    var start: CivilDate
    var end: CivilDate
    var lane: Int
    var isSingle: Bool
    var isDisputed: Bool
  }

  /// PLOVER's quadrants, and what falls due.
  static let laneNames = [
    "Talks, accords", "Aid, withdrawal", "Demands, threats", "Force, sanctions", "Falls due",
  ]

  static func lane(_ type: EventType) -> Int {
    switch type {
    case .agree, .consult, .support, .concede: 0
    case .cooperate, .aid, .retreat: 1
    case .request, .accuse, .reject, .threaten: 2
    case .protest, .sanction, .mobilize, .coerce, .assault: 3
    }
  }

  init(_ entries: [Entry], from first: CivilDate, to last: CivilDate, asOf: CivilDate) {
    let axis = Axis(first, last, left: Self.left, width: Self.width - Self.left - 12)
    width = Self.width
    left = Self.left
    items = []
    lanes = []
    var y = 8
    for (number, name) in Self.laneNames.enumerated() {
      let inside = entries.filter { $0.lane == number }
      guard !inside.isEmpty else { continue }
      let (items, rows) = Self.place(inside, axis, top: y)
      self.items += items
      let height = rows * Self.row + 10
      lanes.append(Lane(label: name, y: y, height: height, middle: y + height / 2 + 4))
      y += height + 4
    }
    axisY = y + 2
    axisLabelY = y + 20
    height = y + 30
    ticks = axis.ticks
    now = (first...max(first, last)).contains(asOf) ? axis.x(asOf) : nil
    nowLabel = DateWords.day(asOf)
  }

  private static func place(
    _ entries: [Entry], _ axis: Axis, top: Int
  ) -> (items: [Item], rows: Int) {
    let sorted = entries.sorted {
      ($0.start, $0.end, $0.line.id) < ($1.start, $1.end, $1.line.id)
    }
    var taken: [[Range<Int>]] = []
    let items = sorted.map { entry in
      let x = axis.x(entry.start)
      let last = max(x, axis.x(entry.end))
      let label = PlainText(entry.line.short).shortened(to: longestLabel).string
      let room = Int(Double(label.count) * letter) + 12
      // Beside the dot on the right, or where the picture ends on the left.
      let isLeft = last + room > width && x - room > left
      let extent = isLeft ? x - room..<last + 8 : x - 8..<last + room
      func isFree(_ row: Int, _ extent: Range<Int>) -> Bool {
        !taken[row].contains { $0.overlaps(extent) }
      }
      var row = taken.indices.first { isFree($0, extent) }
      var isLabelled = true
      if row == nil, taken.count < mostRows {
        taken.append([])
        row = taken.count - 1
      } else if row == nil {
        isLabelled = false
        row = taken.indices.first { isFree($0, x - 8..<last + 8) } ?? taken.count - 1
      }
      let place = row ?? 0
      taken[place].append(isLabelled ? extent : x - 8..<last + 8)
      let y = top + place * Self.row + 14
      return Item(
        href: entry.line.href, title: title(entry), tone: tone(entry), x: x, y: y,
        bar: last - x > 10 ? Bar(x: x, y: y - 3, width: last - x) : nil,
        isDisputed: entry.isDisputed, label: isLabelled ? label : "",
        labelX: isLeft ? x - 10 : last + 10, labelY: y + 4, anchor: isLeft ? "end" : "start")
    }
    return (items, max(1, taken.count))
  }

  private static func title(_ entry: Entry) -> String {
    let warnings = (entry.line.badges.map(\.label) + [entry.line.sources?.label].compactMap(\.self))
      .joined(separator: ", ")
    return "\(entry.line.when): \(entry.line.what)" + (warnings.isEmpty ? "" : " (\(warnings))")
  }

  private static func tone(_ entry: Entry) -> String {
    let tones = entry.line.badges.map(\.tone)
    var classes = ["lane-\(entry.lane)"]
    if tones.contains("plan") { classes.append("plan") }
    if tones.contains("against") { classes.append("against") }
    if entry.isSingle { classes.append("single") }
    return classes.joined(separator: " ")
  }
}
