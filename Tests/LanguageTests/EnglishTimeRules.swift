import Foundation
import Language

/// The English rules, as the repository holds them.
enum EnglishTimeRules {
  static let all: TimeRules = {
    do {
      let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../Sources/Resources/English/time.json")
      return try JSONDecoder().decode(TimeRules.self, from: Data(contentsOf: url))
    } catch {
      fatalError("time.json: \(error)")
    }
  }()
}
