import Feeds
import News
import Testing

@Suite("Watching feeds")
struct FeedWatchTests {
  private let feed = "https://post.example/feed"
  private let page = "https://post.example/talks"

  @Test("an item's page is fetched once, a new item's at the next poll")
  func newItems() async throws {
    let watcher = Watcher()
    watcher.network.serve(feed, Watcher.rss(Watcher.item("/talks")))
    watcher.network.serve(page, "<p>one", ["Content-Type": "text/html; charset=ISO-8859-2"])
    try await watcher.poll(feed)
    #expect(watcher.pages == [page])
    #expect(watcher.taken.first?.charset == "iso-8859-2")
    try await watcher.poll(feed)
    #expect(watcher.pages.isEmpty)
    watcher.network.serve(feed, Watcher.rss(Watcher.item("/more"), Watcher.item("/talks")))
    watcher.network.serve("https://post.example/more", "<p>two")
    try await watcher.poll(feed)
    #expect(watcher.pages == ["https://post.example/more"])
  }

  @Test("an item of which the feed says something else is fetched again")
  func changedItem() async throws {
    let watcher = Watcher()
    watcher.network.serve(page, "<p>one")
    watcher.network.serve(feed, Watcher.rss(Watcher.item("/talks", "Talks begin")))
    try await watcher.poll(feed)
    watcher.network.serve(feed, Watcher.rss(Watcher.item("/talks", "Talks end")))
    try await watcher.poll(feed)
    #expect(watcher.pages == [page])
  }

  @Test("a text that stands whole in the feed needs no page; one that breaks off in dots does")
  func wholeText() async throws {
    let watcher = Watcher()
    let text = "<p>" + String(repeating: "word ", count: 250)
    watcher.network.serve(feed, Watcher.rss(Watcher.item("/talks", content: text + "</p>")))
    try await watcher.poll(feed)
    #expect(watcher.pages == [page])
    #expect(watcher.taken.first?.isFromFeed == true)
    #expect(watcher.network.visits(to: page).isEmpty)
    watcher.network.serve(feed, Watcher.rss(Watcher.item("/talks", content: text + "[…]</p>")))
    watcher.network.serve(page, "<p>one")
    try await watcher.poll(feed)
    #expect(watcher.taken.first?.isFromFeed == false)
  }

  @Test("says which version it has, and takes 304 for an answer")
  func conditional() async throws {
    let watcher = Watcher()
    watcher.network.serve(
      feed,
      .success(
        Network.answer(feed, Watcher.rss(), ["ETag": "\"v1\"", "Last-Modified": "Tue"])),
      .success(Network.answer(feed, status: 304)))
    try await watcher.poll(feed)
    #expect(watcher.network.visits(to: feed)[0].headers.count == 1)
    try await watcher.poll(feed)
    let asked = watcher.network.visits(to: feed)[1].headers
    #expect(asked.contains("If-None-Match: \"v1\""))
    #expect(asked.contains("If-Modified-Since: Tue"))
    guard case .notModified? = watcher.events.first else { return #expect(Bool(false)) }
    #expect(watcher.events.count == 1)
  }

  @Test("two visits to one host lie a second apart, or as far as the site asks")
  func pace() async throws {
    for (robots, gap) in [("", 1.0), ("User-agent: *\nCrawl-delay: 7", 7.0)] {
      let watcher = Watcher()
      watcher.network.serve("https://post.example/robots.txt", robots)
      watcher.network.serve(feed, Watcher.rss(Watcher.item("/a"), Watcher.item("/b")))
      try await watcher.poll(feed)
      let times = watcher.network.visits.map(\.time)
      #expect(times.count == 4)
      #expect(times[2] - times[1] == gap)
      #expect(times[3] - times[2] == gap)
    }
  }

  @Test("while one host rests, pages of another are fetched")
  func hosts() async throws {
    let watcher = Watcher()
    let other = "https://gazette.example/feed"
    watcher.network.serve("https://post.example/robots.txt", "User-agent: *\nCrawl-delay: 5")
    watcher.network.serve(feed, Watcher.rss(Watcher.item("/a"), Watcher.item("/b")))
    watcher.network.serve(other, Watcher.rss(Watcher.item("/c")))
    for path in ["post.example/a", "post.example/b", "gazette.example/c"] {
      watcher.network.serve("https://" + path, "<p>text")
    }
    try await watcher.poll(feed, other)
    #expect(
      watcher.pages == [
        "https://gazette.example/c", "https://post.example/b", "https://post.example/a",
      ])
  }

  @Test("what robots.txt forbids is not fetched, and the file is asked for once a day")
  func robots() async throws {
    let watcher = Watcher()
    let robots = "https://post.example/robots.txt"
    watcher.network.serve(robots, "User-agent: rapporteur\nDisallow: /talks")
    watcher.network.serve(feed, Watcher.rss(Watcher.item("/talks")))
    try await watcher.poll(feed)
    #expect(watcher.refusals == ["robots"])
    #expect(watcher.network.visits(to: page).isEmpty)
    watcher.network.pass(80_000)
    try await watcher.poll(feed)
    #expect(watcher.network.visits(to: robots).count == 1)
    watcher.network.pass(10_000)
    try await watcher.poll(feed)
    #expect(watcher.network.visits(to: robots).count == 2)
  }

  @Test("a site that cannot give its robots.txt is left alone")
  func brokenRobots() async throws {
    let watcher = Watcher()
    let robots = "https://post.example/robots.txt"
    watcher.network.serve(robots, .success(Network.answer(robots, status: 503)))
    try await watcher.poll(feed)
    #expect(watcher.refusals == ["robots_missing"])
    #expect(watcher.network.visits(to: feed).isEmpty)
  }

  @Test("a feed that fails is left alone twice as long each time, up to a day")
  func backoff() async throws {
    let watcher = Watcher()
    watcher.network.serve(feed, .success(Network.answer(feed, status: 500)))
    var waits: [Int] = []
    for _ in 0..<14 {
      try await watcher.poll(feed)
      #expect(watcher.refusals == ["status"])
      try await watcher.poll(feed)
      guard case .postponed(_, let seconds)? = watcher.events.first else {
        return #expect(Bool(false))
      }
      waits.append(seconds)
      watcher.network.pass(Double(seconds))
    }
    #expect(waits.prefix(4) == [60, 120, 240, 480])
    #expect(waits.suffix(2) == [86_400, 86_400])
    watcher.network.serve(feed, Watcher.rss())
    try await watcher.poll(feed)
    #expect(watcher.refusals.isEmpty)
  }

  @Test(
    "a server that asks to be left alone is, for a number of seconds or until a date",
    arguments: ["3600", "Mon, 12 Jan 1970 14:46:41 GMT"])
  func retryAfter(_ field: String) async throws {
    let watcher = Watcher()
    watcher.network.serve(
      feed, .success(Network.answer(feed, "", ["Retry-After": field], status: 429)),
      .success(Network.answer(feed, Watcher.rss())))
    try await watcher.poll(feed)
    #expect(watcher.refusals == ["later"])
    watcher.network.pass(3590)
    try await watcher.poll(feed)
    #expect(watcher.network.visits(to: feed).count == 1)
    watcher.network.pass(20)
    try await watcher.poll(feed)
    #expect(watcher.network.visits(to: feed).count == 2)
  }

  @Test("what one poll does not fetch waits for the next, also when the feed is unchanged")
  func limit() async throws {
    var settings = WatchSettings()
    settings.pagesPerPoll = 1
    let watcher = Watcher(settings)
    watcher.network.serve(
      feed,
      .success(
        Network.answer(feed, Watcher.rss(Watcher.item("/new"), Watcher.item("/old")))),
      .success(Network.answer(feed, status: 304)))
    watcher.network.serve("https://post.example/old", "<p>old")
    watcher.network.serve("https://post.example/new", "<p>new")
    try await watcher.poll(feed)
    #expect(watcher.pages == ["https://post.example/old"])
    try await watcher.poll(feed)
    #expect(watcher.pages == ["https://post.example/new"])
    try await watcher.poll(feed)
    #expect(watcher.pages.isEmpty)
  }

  @Test("a page that fails for a passing reason is tried again, four times in all")
  func tries() async throws {
    let watcher = Watcher()
    watcher.network.serve(feed, Watcher.rss(Watcher.item("/talks")))
    watcher.network.serve(page, .failure(.timeout(detail: "")))
    for _ in 0..<6 { try await watcher.poll(feed) }
    #expect(watcher.network.visits(to: page).count == 4)
  }

  @Test("redirects are followed a few steps, each looked at by itself")
  func redirects() async throws {
    let watcher = Watcher()
    watcher.network.serve(
      feed, Watcher.rss(Watcher.item("/talks"), Watcher.item("/round"), Watcher.item("/file")))
    watcher.network.redirect(page, to: "https://other.example/talks")
    watcher.network.serve(
      "https://other.example/robots.txt", "User-agent: *\nDisallow: /")
    watcher.network.redirect("https://post.example/round", to: "https://post.example/round")
    watcher.network.redirect("https://post.example/file", to: "file:///etc/passwd")
    try await watcher.poll(feed)
    #expect(watcher.refusals.sorted() == ["robots", "scheme", "too_many_redirects"])
    #expect(watcher.network.visits(to: "https://post.example/round").count == 6)
    #expect(watcher.network.visits.allSatisfy { $0.url.hasPrefix("https://") })
  }

  @Test("a page that is none is refused by its type; a broken feed by its flaw")
  func types() async throws {
    let watcher = Watcher()
    watcher.network.serve(feed, Watcher.rss(Watcher.item("/talks")))
    watcher.network.serve(page, "%PDF", ["Content-Type": "application/pdf"])
    try await watcher.poll(feed)
    #expect(watcher.refusals == ["media_type"])
    watcher.network.serve(feed, "<html><p>sorry")
    try await watcher.poll(feed)
    #expect(watcher.refusals == ["feed"])
  }

  @Test("OPML and plain lists name feeds, each once")
  func subscriptions() throws {
    let opml = """
      <opml version="2.0"><body><outline text="a"><outline xmlUrl="https://a.example/f"/></outline>
      <outline xmlUrl="https://a.example/f"/></body></opml>
      """
    #expect(try Subscriptions(reading: Array(opml.utf8)).feeds == ["https://a.example/f"])
    let list = "# ours\nhttps://a.example/f  the first\n\n https://b.example/f\n"
    #expect(
      try Subscriptions(reading: Array(list.utf8)).feeds
        == ["https://a.example/f", "https://b.example/f"])
  }
}
