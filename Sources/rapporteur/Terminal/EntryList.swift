import Briefing
import Dossier
import Foundation
import Store

/// Entries of a dossier file, one a line or as a JSON list, written as they are read.
enum EntryList {
  /// - Parameters:
  ///   - limit: how many are written at most; where there are more, a line tells how to go on.
  ///   - each: hands over at most so many entries, in order.
  static func write(
    json: Bool, limit: Int?, _ each: (Int?, (KeptEntry) throws -> Void) throws -> Void
  ) throws {
    var written = 0
    var last: String?
    var hasMore = false
    var waiting = Data((json ? "[" : "").utf8)
    try each(limit.map { $0 + 1 }) { entry in
      if let limit, written >= limit {
        hasMore = true
        return
      }
      if json {
        if written > 0 { waiting.append(contentsOf: ",\n".utf8) }
        waiting.append(entry.json)
      } else {
        waiting.append(contentsOf: (PlainText(line(entry)).string + "\n").utf8)
      }
      written += 1
      last = entry.id
      if waiting.count > Self.buffered {
        try Output(file: nil).write(waiting)
        waiting.removeAll(keepingCapacity: true)
      }
    }
    try Output(file: nil).write(waiting + Data((json ? "]\n" : "").utf8))
    if hasMore, let last { StandardError.say(Messages.more(after: last)) }
  }

  /// Bytes that are gathered before they are written.
  private static let buffered = 1 << 16

  /// The filter that asks for what entries of the list do not have; nil where all can be answered.
  static func lacking(_ kind: EntryKind, _ filter: EntryFilter) -> String? {
    kind == .commitment && filter.type != nil ? "type" : nil
  }

  static func write(json values: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    try Output(file: nil).write(encoder.encode(values) + Data("\n".utf8))
  }

  static func write(lines: [String]) throws {
    let text = lines.map { PlainText($0).string + "\n" }.joined()
    try Output(file: nil).write(Data(text.utf8))
  }

  /// Day, title, marks, id: "2021-04-06  … · CONSULT scheduled · 2 sources · e1f2a3b4c".
  private static func line(_ entry: KeptEntry) -> String {
    let day = entry.start?.iso ?? "no date   "
    var marks = [entry.type, entry.status].compactMap(\.self).joined(separator: " ")
    if let independent = entry.independent {
      marks += (marks.isEmpty ? "" : " · ") + "\(independent) independent"
    }
    let excerpt = entry.excerpt.map { " — \($0)" } ?? ""
    return "\(day)  \(entry.title) · \(marks.isEmpty ? "" : marks + " · ")\(entry.id)\(excerpt)"
  }
}
