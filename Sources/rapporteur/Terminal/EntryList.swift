import Briefing
import Dossier
import Foundation
import Store

/// Entries of a dossier file, one a line or as a JSON list.
struct EntryList {
  private let entries: [KeptEntry]

  init(_ entries: [KeptEntry]) {
    self.entries = entries
  }

  func write(json: Bool) throws {
    guard json else { return try Self.write(lines: entries.map(line)) }
    var data = Data("[".utf8)
    for (index, entry) in entries.enumerated() {
      if index > 0 { data.append(contentsOf: ",\n".utf8) }
      data.append(entry.json)
    }
    try Output(file: nil).write(data + Data("]\n".utf8))
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
  private func line(_ entry: KeptEntry) -> String {
    let day = entry.start?.iso ?? "no date   "
    var marks = [entry.type, entry.status].compactMap(\.self).joined(separator: " ")
    if let independent = entry.independent {
      marks += (marks.isEmpty ? "" : " · ") + "\(independent) independent"
    }
    let excerpt = entry.excerpt.map { " — \($0)" } ?? ""
    return "\(day)  \(entry.title) · \(marks.isEmpty ? "" : marks + " · ")\(entry.id)\(excerpt)"
  }
}
