import Feeds
import Foundation
import Pipeline
import Synchronization

/// Tells what happens while feeds are watched: lines of JSON for programs, refusals and a summary
/// of each poll for a person.
final class WatchEvents: Sendable {
  private struct Count {
    var polled = 0
    var unchanged = 0
    var postponed = 0
    var refused = 0
  }

  private let json: Bool
  private let quiet: Bool
  private let count = Mutex(Count())

  init(json: Bool, quiet: Bool) {
    self.json = json
    self.quiet = quiet
  }

  /// In this poll.
  var refusals: Int { count.withLock { $0.refused } }

  func begin() { count.withLock { $0 = Count() } }

  func tell(_ event: WatchEvent) {
    count.withLock { count in
      switch event {
      case .polled: count.polled += 1
      case .notModified: count.unchanged += 1
      case .postponed: count.postponed += 1
      case .refused: count.refused += 1
      case .fetched, .brought: break
      }
    }
    if json { write(WatchRecord(event)) }
    if case .refused(_, let url, let hindrance) = event {
      StandardError.say(
        Messages.refused(Refusal(name: url, code: hindrance.code, reason: hindrance.wording)))
    }
  }

  /// A page that was fetched and holds no article.
  func tell(_ refusal: Refusal) {
    count.withLock { $0.refused += 1 }
    if json { write(WatchRecord(refusal)) }
    StandardError.say(Messages.refused(refusal))
  }

  func end(_ progress: AddProgress) {
    guard !quiet else { return }
    let (polled, unchanged, postponed) = count.withLock { ($0.polled, $0.unchanged, $0.postponed) }
    StandardError.say(
      Messages.polled(
        feeds: polled + unchanged, unchanged: unchanged, postponed: postponed, progress))
  }

  private func write(_ record: WatchRecord) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let line = try? encoder.encode(record) else { return }
    FileHandle.standardOutput.write(line + Data("\n".utf8))
  }
}
