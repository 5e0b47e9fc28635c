import Foundation

/// What differs between two states of one entry.
enum EntryChange {
  /// The top-level keys whose values differ, sorted.
  static func fields(from old: String, to new: String) -> [String] {
    guard let before = object(old), let after = object(new) else { return [] }
    return Set(before.keys).union(after.keys).filter { key in
      guard let one = before[key] as? NSObject, let other = after[key] as? NSObject else {
        return before[key] != nil || after[key] != nil
      }
      return !one.isEqual(other)
    }.sorted()
  }

  private static func object(_ json: String) -> [String: Any]? {
    (try? JSONSerialization.jsonObject(with: Data(json.utf8))) as? [String: Any]
  }
}
