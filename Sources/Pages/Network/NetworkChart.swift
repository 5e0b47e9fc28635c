import Briefing
import Dossier
import Foundation
import Store

/// Actors on a circle, and a curve for each two that met.
struct NetworkChart {
  struct Node {
    var href: String
    var title: String
    var label: String
    var tone: String
    var x: Int
    var y: Int
    var radius: Int
    var labelX: Int
    var labelY: Int
    var anchor: String
  }

  struct Curve {
    var href: String
    var title: String
    var path: String
    /// A class of the style sheet, by how often they met.
    var tone: String
  }

  static let width = 860
  static let height = 540
  private static let radius = 225.0

  var nodes: [Node]
  var curves: [Curve]
  var width = NetworkChart.width
  var height = NetworkChart.height

  init(_ meetings: Meetings, _ labels: [String: EntryLabel], _ timeline: (String, String) -> String)
  {
    let places = Self.places(meetings.actors)
    func name(_ id: String) -> String {
      PlainText(labels[id]?.title ?? id).shortened(to: 60).string
    }
    var met: [String: Int] = [:]
    for tie in meetings.ties {
      met[tie.pair.one, default: 0] += tie.count
      met[tie.pair.other, default: 0] += tie.count
    }
    curves = meetings.ties.reversed().map { tie in
      let (from, to) = (places[tie.pair.one] ?? .zero, places[tie.pair.other] ?? .zero)
      let times = CountWords.count(tie.count, "time")
      return Curve(
        href: timeline(tie.pair.one, tie.pair.other),
        title: "\(name(tie.pair.one)) and \(name(tie.pair.other)): \(times)",
        path: Self.path(from, to), tone: "tie-\(min(5, tie.count))")
    }
    nodes = meetings.actors.map { id in
      let place = places[id] ?? .zero
      let count = met[id] ?? 0
      let isRight = place.x >= -1
      let isPole = abs(place.x) < 40
      let out = 1 + 16 / Self.radius
      return Node(
        href: Address.actor(id),
        title: "\(name(id)): met others \(CountWords.count(count, "time"))",
        label: PlainText(name(id)).shortened(to: 26).string, tone: labels[id]?.type ?? "person",
        x: Self.across(place.x), y: Self.down(place.y),
        radius: min(12, 4 + Int(Double(count).squareRoot() * 1.5)),
        labelX: Self.across(place.x * out), labelY: Self.down(place.y * (isPole ? 1.1 : out)) + 4,
        anchor: isPole ? "middle" : isRight ? "start" : "end")
    }
  }

  private struct Point {
    var x: Double
    var y: Double
    static let zero = Point(x: 0, y: 0)
  }

  private static func places(_ actors: [String]) -> [String: Point] {
    let number = Double(max(1, actors.count))
    return Dictionary(
      actors.enumerated().map { index, id in
        let angle = 2 * Double.pi * Double(index) / number - Double.pi / 2
        return (id, Point(x: radius * cos(angle), y: radius * sin(angle)))
      }, uniquingKeysWith: { first, _ in first })
  }

  private static func across(_ x: Double) -> Int { width / 2 + Int(x.rounded()) }

  private static func down(_ y: Double) -> Int { height / 2 + Int(y.rounded()) }

  /// Bent towards the middle, the more the farther apart: curves of neighbours stay near the circle.
  private static func path(_ from: Point, _ to: Point) -> String {
    let chord = ((from.x - to.x) * (from.x - to.x) + (from.y - to.y) * (from.y - to.y)).squareRoot()
    let bend = 0.85 - 0.7 * chord / (2 * radius)
    let middle = Point(x: (from.x + to.x) / 2 * bend, y: (from.y + to.y) / 2 * bend)
    return "M\(across(from.x)) \(down(from.y))Q\(across(middle.x)) \(down(middle.y)) "
      + "\(across(to.x)) \(down(to.y))"
  }
}
