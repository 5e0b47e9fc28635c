import ArgumentParser
import Foundation

/// Facts that a dossier of some articles is scored on.
struct ExpectedFacts {
  struct Check {
    var id: String
    var kind: String
    var note: String
    var core: [String: Any]
    var attributes: [String: Any]
    var isAbsent: Bool
  }

  /// A key of the checks → a part of the article's path or url.
  let articles: [String: String]
  let checks: [Check]

  init(_ data: Data) throws {
    guard let file = try JSONSerialization.jsonObject(with: data) as? [String: Any],
      let checks = file["checks"] as? [[String: Any]]
    else { throw ValidationError("the expected facts have no list of checks") }
    articles = file["articles"] as? [String: String] ?? [:]
    self.checks = checks.map { check in
      Check(
        id: check["id"] as? String ?? "", kind: check["kind"] as? String ?? "",
        note: check["note"] as? String ?? "", core: check["core"] as? [String: Any] ?? [:],
        attributes: check["attributes"] as? [String: Any] ?? [:],
        isAbsent: check["absent"] as? Bool ?? false)
    }
  }
}
