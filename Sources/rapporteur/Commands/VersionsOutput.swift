import Briefing
import Foundation
import Store

/// The versions of a page and what changed from each to the next, in words.
struct VersionsOutput {
  let versions: [ArticleVersion]

  struct Written: Encodable {
    var id: String
    var title: String?
    var came: String
    var replaced: String?
    var changes: [Change]
  }

  struct Change: Encodable {
    var after: String
    var removed: String
    var added: String
  }

  var written: [Written] {
    versions.enumerated().map { index, version in
      let earlier = index > 0 ? versions[index - 1].text : version.text
      let changes = WordDifference(from: earlier, to: version.text).changes
      return Written(
        id: version.id, title: version.title, came: version.came, replaced: version.replaced,
        changes: changes.map { Change(after: $0.after, removed: $0.removed, added: $0.added) })
    }
  }

  /// One version a line, below it a line for each change: "− removed", "+ added".
  var lines: [String] {
    var lines = [Messages.versionsOf(versions.count)]
    for version in written {
      lines.append("  \(version.came)  \(version.id)  \(version.title ?? "")")
      for change in version.changes {
        lines.append("    … \(change.after)")
        if !change.removed.isEmpty { lines.append("      − \(change.removed)") }
        if !change.added.isEmpty { lines.append("      + \(change.added)") }
      }
    }
    return lines
  }

  /// The report of an entry, with the versions as one more field.
  func json(beside report: Data?) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    let own = try JSONSerialization.jsonObject(with: encoder.encode(written))
    var whole: [String: Any] = [:]
    if let report, let object = try JSONSerialization.jsonObject(with: report) as? [String: Any] {
      whole = object
    }
    whole["versions"] = own
    return try JSONSerialization.data(
      withJSONObject: whole, options: [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes])
  }
}
