import Feeds
import Foundation
import News
import Synchronization

/// Someone who watches feeds on a made-up network and writes down what comes.
final class Watcher: Sendable {
  let network = Network()
  private let settings: WatchSettings
  private let watch: FeedWatch
  private let states = Mutex<[String: FeedState]>([:])
  private let record = Mutex<(pages: [FetchedPage], events: [WatchEvent])>(([], []))

  init(_ settings: WatchSettings = WatchSettings()) {
    self.settings = settings
    watch = FeedWatch(fetcher: network, clock: network, settings: settings)
  }

  /// One poll; the states go through JSON, as they do in a dossier file.
  func poll(_ feeds: String...) async throws {
    record.withLock { $0 = ([], []) }
    let kept = try states.withLock { states in
      try JSONDecoder().decode(
        [String: FeedState].self, from: JSONEncoder().encode(states))
    }
    _ = try await watch.poll(
      feeds, kept,
      FeedWatch.Outlets(
        take: { page in self.record.withLock { $0.pages.append(page) } },
        keep: { feed, state in self.states.withLock { $0[feed] = state } },
        tell: { event in self.record.withLock { $0.events.append(event) } }))
  }

  /// Of the last poll.
  var pages: [String] { record.withLock { $0.pages.map(\.address) } }
  var taken: [FetchedPage] { record.withLock { $0.pages } }
  var events: [WatchEvent] { record.withLock { $0.events } }

  var refusals: [String] {
    events.compactMap { event in
      if case .refused(_, _, let hindrance) = event { hindrance.code } else { nil }
    }
  }
}

extension Watcher {
  static func rss(_ items: String...) -> String {
    "<rss version=\"2.0\"><channel><title>Harbour Post</title>\(items.joined())</channel></rss>"
  }

  static func item(_ link: String, _ title: String = "Talks", content: String? = nil) -> String {
    let whole = content.map { "<content:encoded><![CDATA[\($0)]]></content:encoded>" } ?? ""
    return "<item><title>\(title)</title><link>\(link)</link>\(whole)</item>"
  }
}
