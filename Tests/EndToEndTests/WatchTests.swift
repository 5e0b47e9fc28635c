import Foundation
import Testing

extension BuiltProgram {
  /// Against a server on this machine; nothing here reaches further.
  @Suite("Watching feeds")
  struct WatchTests {
    let rapporteur: BuiltBinary
    let folder: TemporaryFolder
    let server: LoopbackServer
    let dossier: String

    init() async throws {
      rapporteur = try BuiltBinary()
      folder = try TemporaryFolder()
      server = try await LoopbackServer()
      dossier = folder.url.appendingPathComponent("talks.dossier").path
      #expect(try await rapporteur.run(["new", dossier]).exit == 0)
    }

    private func rss(_ names: String...) -> String {
      let items = names.map { "<item><title>\($0)</title><link>\(server.url($0))</link></item>" }
      return "<rss><channel>\(items.joined())</channel></rss>"
    }

    private func page(_ text: String) -> String {
      "<html><head><title>Talks</title></head><body><article><h1>Talks on fishing grounds</h1>"
        + "<p>\(text)</p></article></body></html>"
    }

    private func watch(_ feeds: String..., options: [String] = ["--allow-private"]) async throws
      -> Outcome
    {
      let list = try folder.file("feeds.txt", feeds.map(server.url).joined(separator: "\n"))
      return try await rapporteur.run(
        ["watch", list.path, "--into", dossier, "--once", "--json"] + options)
    }

    private func codes(_ outcome: Outcome) throws -> [String] {
      try events(outcome).compactMap { $0["code"] as? String }
    }

    private func events(_ outcome: Outcome) throws -> [[String: Any]] {
      try outcome.text.split(separator: "\n").compactMap {
        try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
      }
    }

    @Test(
      "a new item is found at the second poll, an unchanged feed at the third; a changed page is a new version"
    )
    func polls() async throws {
      try server.serve("one.html", page(Invented.sentence + " Şeker spoke."), .isoLatin2)
      try server.serve("feed", rss("one.html"))
      let first = try await watch("feed")
      #expect(first.exit == 0, "\(first.errors)")
      #expect(first.errors.contains("polled 1 feed: kept 1 new article"), "\(first.errors)")
      let second = try await {
        try server.serve("two.html", page(Invented.companion))
        try server.serve("feed", rss("two.html", "one.html"))
        return try await watch("feed")
      }()
      #expect(second.errors.contains("kept 1 new article"), "\(second.errors)")
      let third = try await watch("feed")
      #expect(try events(third).map { $0["event"] as? String } == ["not_modified"])
      #expect(server.visits.filter { $0.hasPrefix("/one.html") }.count == 1)

      let changed = page(Invented.sentence + " Şeker kept silent.")
      try server.serve("one.html", changed, .isoLatin2)
      try server.serve(
        "feed", rss("two.html", "one.html").replacing("one.html</t", with: "Anew</t"))
      #expect(try await watch("feed").errors.contains("kept 1 new article"))
      let sources = try await rapporteur.run(["sources", dossier, "--json"])
      let list = try JSONSerialization.jsonObject(with: sources.output) as? [[String: Any]] ?? []
      #expect(list.count == 2)
      let own = list.first { $0["url"] as? String == server.url("one.html") }
      let id = try #require(own?["id"] as? String)
      let shown = try await rapporteur.run(["show", dossier, id])
      #expect(shown.text.contains("Versions of the page (2)"), "\(shown.text)")
      #expect(shown.text.contains("− spoke."), "\(shown.text)")
      #expect(shown.text.contains("+ kept silent."), "\(shown.text)")
      let json = try await rapporteur.run(["show", dossier, id, "--json"])
      let report = try JSONSerialization.jsonObject(with: json.output) as? [String: Any]
      let versions = report?["versions"] as? [[String: Any]] ?? []
      #expect(versions.count == 2 && versions.last?["id"] as? String == id)
      let earlier = try #require(versions.first?["id"] as? String)
      #expect(try await rapporteur.run(["show", dossier, earlier]).text.contains(id))
    }

    @Test(
      "robots.txt, endless and foreign redirects, bodies over the limit and broken XML are refused by name"
    )
    func refusals() async throws {
      try server.serve("robots.txt", "User-agent: rapporteur\nDisallow: /secret")
      try server.serve("feed", rss("secret.html", "round", "file", "large"))
      let outcome = try await watch("feed", "broken", "secret/feed")
      #expect(outcome.exit == 65)
      #expect(
        try Set(codes(outcome)) == [
          "robots", "too_many_redirects", "scheme", "too_large", "feed_broken_off",
        ], "\(outcome.text)")
      #expect(!server.visits.contains { $0.hasPrefix("/secret") })
    }

    @Test("this machine itself is refused unless it is allowed")
    func privateAddress() async throws {
      try server.serve("feed", rss())
      let outcome = try await watch("feed", options: [])
      #expect(outcome.exit == 65)
      #expect(try codes(outcome) == ["private_address"])
      #expect(outcome.errors.contains("--allow-private"))
      #expect(server.visits.isEmpty)
    }

    @Test("a server that does not get on is given up")
    func slow() async throws {
      let start = ContinuousClock.now
      let outcome = try await watch("slow")
      #expect(try codes(outcome) == ["timeout"], "\(outcome.text)")
      #expect(ContinuousClock.now - start < .seconds(35))
    }

    @Test("several rounds, a file that names no feed, and a time that is none")
    func options() async throws {
      try server.serve("feed", rss())
      let list = try folder.file("feeds.txt", server.url("feed"))
      let outcome = try await rapporteur.run([
        "watch", list.path, "--into", dossier, "--rounds", "2", "--every", "1s", "--allow-private",
      ])
      #expect(outcome.exit == 0)
      #expect(outcome.errors.components(separatedBy: "polled 1 feed").count == 3)
      let empty = try folder.file("empty.txt", "# none")
      #expect(
        try await rapporteur.run(["watch", empty.path, "--into", dossier]).exit == 65)
      #expect(
        try await rapporteur.run(["watch", list.path, "--into", dossier, "--every", "soon"]).exit
          == 64)
    }
  }
}
