import Foundation
public import News

/// Polls feeds and brings the articles behind them, a poll at a time. The network, the clock and
/// what is kept between polls come from outside.
public struct FeedWatch: Sendable {
  /// Where what is found goes.
  public struct Outlets: Sendable {
    /// Takes an article in for good; only then is it counted as seen.
    public var take: @Sendable (FetchedPage) async throws -> Void
    /// Keeps what is known of a feed.
    public var keep: @Sendable (_ feed: String, FeedState) async throws -> Void
    public var tell: @Sendable (WatchEvent) async -> Void

    public init(
      take: @escaping @Sendable (FetchedPage) async throws -> Void,
      keep: @escaping @Sendable (_ feed: String, FeedState) async throws -> Void,
      tell: @escaping @Sendable (WatchEvent) async -> Void
    ) {
      self.take = take
      self.keep = keep
      self.tell = tell
    }
  }

  private let visitor: Visitor
  private let clock: any WatchClock
  private let settings: WatchSettings
  private let goesOn: @Sendable () -> Bool

  public init(
    fetcher: any Fetcher, clock: any WatchClock, settings: WatchSettings = WatchSettings(),
    goesOn: @escaping @Sendable () -> Bool = { true }
  ) {
    visitor = Visitor(fetcher: fetcher, clock: clock, settings: settings)
    self.clock = clock
    self.settings = settings
    self.goesOn = goesOn
  }

  /// One poll of all feeds that may be polled, then the pages that they name.
  ///
  /// - Returns: the states as `keep` was told them last.
  public func poll(
    _ feeds: [String], _ states: [String: FeedState], _ outlets: Outlets
  ) async throws -> [String: FeedState] {
    var states = states
    for feed in feeds where goesOn() {
      var state = states[feed] ?? FeedState()
      try await poll(feed, &state, outlets)
      states[feed] = state
      try await outlets.keep(feed, state)
    }
    try await fetchPages(feeds, &states, outlets)
    return states
  }

  private func poll(
    _ feed: String, _ state: inout FeedState, _ outlets: Outlets
  ) async throws {
    if let notBefore = state.notBefore, notBefore > clock.now {
      let left = Int((notBefore - clock.now).rounded(.up))
      return await outlets.tell(.postponed(feed: feed, seconds: left))
    }
    var headers = [
      "Accept: application/rss+xml, application/atom+xml, application/xml, text/xml, */*;q=0.5"
    ]
    if let etag = state.etag { headers.append("If-None-Match: \(etag)") }
    if let modified = state.modified { headers.append("If-Modified-Since: \(modified)") }
    switch await read(feed, headers) {
    case .failure(.fetch(.stopped)): break
    case .failure(let hindrance):
      if hindrance.metServer { postpone(&state, hindrance) }
      await outlets.tell(.refused(feed: feed, url: feed, hindrance))
    case .success(nil):
      state.failures = 0
      state.notBefore = nil
      await outlets.tell(.notModified(feed: feed))
    case .success(let read?):
      state.failures = 0
      state.notBefore = nil
      try await take(read, feed, &state, outlets)
    }
  }

  private typealias FeedAnswer = (feed: Feed, answer: FetchAnswer)

  /// Nil where the feed is as it was.
  private func read(
    _ feed: String, _ headers: [String]
  ) async -> Result<FeedAnswer?, Hindrance> {
    do throws(Hindrance) {
      let answer = try await visitor.visit(feed, headers: headers).get()
      if answer.status == 304 { return .success(nil) }
      guard (200...299).contains(answer.status) else { throw .status(answer.status) }
      do throws(FeedError) {
        return .success((try Feed(reading: answer.body), answer))
      } catch { throw .feed(error) }
    } catch { return .failure(error) }
  }

  private func take(
    _ read: FeedAnswer, _ feed: String, _ state: inout FeedState, _ outlets: Outlets
  ) async throws {
    // Where the feed breaks off, its last item is cut short.
    let whole = read.feed.flaw == nil ? read.feed.items : read.feed.items.dropLast()
    let items = Array(whole.prefix(settings.itemsPerFeed))
    let known = state.seen
    let waiting = Set(state.waiting.map { $0.key + $0.digest })
    var seen: [String: String] = [:]
    var new: [(key: String, digest: String, item: FeedItem)] = []
    for item in items {
      let key = item.id ?? item.link ?? item.title ?? ""
      let digest = Self.digest(item)
      guard seen[key] == nil else { continue }
      seen[key] = known[key] ?? ""
      guard known[key] != digest, !waiting.contains(key + digest) else { continue }
      new.append((key, digest, item))
    }
    await outlets.tell(.polled(feed: feed, items: items.count, new: new.count))
    // The oldest first, as they stand last in a feed: an article comes before its corrections.
    for (key, digest, item) in new.reversed() {
      if try await take(item, key, digest, from: read.answer.url, feed, &state, outlets) {
        seen[key] = digest
      }
    }
    // What the feed holds no longer does not come back, so that what is kept stays small.
    state.seen = seen
    let isWhole = read.feed.flaw == nil
    state.etag = isWhole ? read.answer.headers["etag"] : nil
    state.modified = isWhole ? read.answer.headers["last-modified"] : nil
    if let flaw = read.feed.flaw {
      await outlets.tell(.refused(feed: feed, url: feed, .flaw(flaw)))
    }
  }

  /// Whether the item is done with; one whose page is to be fetched waits.
  private func take(
    _ item: FeedItem, _ key: String, _ digest: String, from base: String, _ feed: String,
    _ state: inout FeedState, _ outlets: Outlets
  ) async throws -> Bool {
    let text = ItemText(item, fullTextWords: settings.fullTextWords)
    let link = item.link.flatMap { URL(string: $0, relativeTo: URL(string: base))?.absoluteString }
    if let html = text.whole ?? (link == nil ? text.any : nil) {
      let address = link ?? feed + "#" + key
      try await outlets.take(
        FetchedPage(
          bytes: Array(html.utf8), address: address, charset: "utf-8", title: item.title,
          byline: item.author, published: item.published, isFromFeed: true))
      await outlets.tell(.brought(feed: feed, url: address))
      return true
    }
    guard let link else {
      await outlets.tell(.refused(feed: feed, url: item.title ?? key, .noLink))
      return true
    }
    state.waiting.removeAll { $0.key == key }
    state.waiting.append(
      PageErrand(
        key: key, digest: digest, url: link, title: item.title, byline: item.author,
        published: item.published))
    return false
  }

  /// Changes when the feed says something else of the item.
  private static func digest(_ item: FeedItem) -> String {
    let parts = [item.title, item.link, item.published, item.summaryHTML, item.contentHTML]
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for part in parts {
      for byte in (part ?? "\u{0}").utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      hash = (hash ^ 0xFF) &* 0x100_0000_01B3
    }
    return String(hash, radix: 16)
  }

  private func postpone(_ state: inout FeedState, _ hindrance: Hindrance) {
    state.failures += 1
    let backoff = Backoff(first: settings.firstBackoff, ceiling: settings.longestBackoff)
    var delay = backoff.delay(after: state.failures)
    if case .later(let seconds) = hindrance { delay = max(delay, Double(seconds)) }
    state.notBefore = clock.now + delay
  }

  /// The pages that wait, those first whose host is free; each feed's in its order.
  private func fetchPages(
    _ feeds: [String], _ states: inout [String: FeedState], _ outlets: Outlets
  ) async throws {
    var left = settings.pagesPerPoll
    var fetched: Set<String> = []
    var tried: [String: Int] = [:]
    while left > 0, goesOn() {
      guard let feed = await nextFeed(feeds, states, tried), var state = states[feed] else {
        return
      }
      let place = tried[feed] ?? 0
      var errand = state.waiting[place]
      if fetched.contains(errand.url) {
        state.waiting.remove(at: place)
        state.seen[errand.key] = errand.digest
      } else {
        left -= 1
        switch await page(errand) {
        case .success(let page):
          try await outlets.take(page)
          fetched.insert(errand.url)
          state.waiting.remove(at: place)
          state.seen[errand.key] = errand.digest
          await outlets.tell(.fetched(feed: feed, url: page.address))
        case .failure(.fetch(.stopped)): return
        case .failure(let hindrance):
          errand.failures += 1
          if hindrance.isPassing, errand.failures < settings.tries {
            state.waiting[place] = errand
            tried[feed] = place + 1
          } else {
            state.waiting.remove(at: place)
            state.seen[errand.key] = errand.digest
          }
          await outlets.tell(.refused(feed: feed, url: errand.url, hindrance))
        }
      }
      states[feed] = state
      try await outlets.keep(feed, state)
    }
  }

  /// The feed whose next page can be fetched soonest; of equals, the first of the list.
  private func nextFeed(
    _ feeds: [String], _ states: [String: FeedState], _ tried: [String: Int]
  ) async -> String? {
    var best: (feed: String, time: Double)?
    for feed in feeds {
      let place = tried[feed] ?? 0
      guard let waiting = states[feed]?.waiting, place < waiting.count else { continue }
      let time = max(clock.now, await visitor.freeTime(of: waiting[place].url))
      if best.map({ time < $0.time }) ?? true { best = (feed, time) }
    }
    return best?.feed
  }

  private func page(_ errand: PageErrand) async -> Result<FetchedPage, Hindrance> {
    let headers = ["Accept: text/html, application/xhtml+xml, text/plain;q=0.8"]
    do throws(Hindrance) {
      let answer = try await visitor.visit(errand.url, headers: headers).get()
      guard (200...299).contains(answer.status) else { throw .status(answer.status) }
      let type = answer.headers.mediaType ?? "text/html"
      guard ["text/html", "application/xhtml+xml", "text/plain"].contains(type) else {
        throw .mediaType(type)
      }
      return .success(
        FetchedPage(
          bytes: answer.body, address: answer.url, charset: answer.headers.charset,
          isPlain: type == "text/plain", title: errand.title, byline: errand.byline,
          published: errand.published))
    } catch { return .failure(error) }
  }
}
