import Dossier
import Foundation
import Language

/// The English rules, as the repository holds them.
enum TimeResource {
  static let all: TimeRules = {
    do {
      let url = folder.appendingPathComponent("time.json")
      return try JSONDecoder().decode(TimeRules.self, from: Data(contentsOf: url))
    } catch {
      fatalError("time.json: \(error)")
    }
  }()

  static var rules: [TimeRules.Rule] { all.layers.flatMap(\.rules) }

  /// The repository's own folder.
  static var folder: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/Resources/English")
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
