import Briefing
import Pipeline

extension Messages {
  static func rounds(_ number: Int) -> String { "--rounds takes 1 or more, not \(number)." }

  static let onceAndRounds = "--once is --rounds 1: give one of them."

  static let userAgent = "--user-agent takes printable ASCII characters, at least one."

  static func notAnInterval(_ text: String) -> String {
    "“\(PlainText(text).shortened(to: 60).string)” is no time of 1 s to 365 d. Write a number and a unit, as 90s, 15m, 2h or 1d."
  }

  static func noFeeds(_ path: String) -> String {
    "“\(PlainText(path).shortened(to: 200).string)” names no feed. It has to be OPML, as readers of feeds export it, or the addresses of feeds, one a line."
  }

  static func pollPutOff(_ path: String) -> String {
    "another process is writing to “\(PlainText(path).shortened(to: 200).string)”; this poll is put off to the next round"
  }

  /// "polled 3 feeds, 1 of them unchanged: kept 2 new articles, 1 known already".
  static func polled(
    feeds: Int, unchanged: Int, postponed: Int, _ progress: AddProgress
  ) -> String {
    var parts = "polled \(feeds) \(feeds == 1 ? "feed" : "feeds")"
    if unchanged > 0 { parts += ", \(unchanged) unchanged" }
    if postponed > 0 { parts += ", \(postponed) left for later" }
    return parts + ": " + added(progress, "")
  }

  static func versionsOf(_ count: Int) -> String { "Versions of the page (\(count))" }
}
