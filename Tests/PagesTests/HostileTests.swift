import Dossier
import Pages
import Store
import Testing

@Suite("Hostile texts")
struct HostileTests {
  /// One of each kind of page.
  private static let addresses: [(path: [String], query: [String: String])] =
    Affair.rooms.map { ($0, [:]) }
    + ["e1", "q1", "c1", "f1", "p1", "pr1", "st1", "pa1"].map { (["entries", $0], [:]) }
    + [
      (["articles", "a1"], ["at": "0-9"]), (["actors", "p1"], [:]),
      (["sources"], ["view": "copied"]), (["search"], ["q": "pier"]),
    ]

  /// What each page of an affair without hostile texts is made of.
  private static let plain: [Set<String>] = {
    guard let affair = try? Affair() else { return [] }
    return addresses.map { address in
      let page = try? Markup(affair.page(address.path, address.query, token: "t"))
      return Set(page?.tags.map(\.shape) ?? [])
    }
  }()

  @Test("add no element and no attribute to any page", arguments: HostileTexts.all)
  func inert(_ text: String) throws {
    let affair = try Affair(taint: text + " x")
    #expect(Self.plain.count == Self.addresses.count)
    for (address, plain) in zip(Self.addresses, Self.plain) {
      let page = try Markup(affair.page(address.path, address.query, token: "t"))
      #expect(Set(page.tags.map(\.shape)).subtracting(plain).isEmpty, "\(address.path)")
      for tag in page.tags {
        for name in ["href", "src", "action"] {
          guard let value = tag.values[name].map(Markup.unescaped) else { continue }
          let isOwn = (value.hasPrefix("/") && !value.hasPrefix("//")) || value.hasPrefix("#")
          #expect(isOwn || value == "https://news.example/a1", "\(value)")
        }
      }
    }
  }

  @Test("there are a hundred kinds of them, each another")
  func number() {
    #expect(HostileTexts.all.count >= 100)
    #expect(Set(HostileTexts.all).count == HostileTexts.all.count)
  }

  @Test("the strict reader of these tests finds what a careless template lets through")
  func strictness() throws {
    #expect(throws: Markup.Flaw.self) { try Markup("<p>a < b</p>") }
    #expect(throws: Markup.Flaw.self) { try Markup("<p title=\"a\"b\">x</p>") }
    #expect(throws: Markup.Flaw.self) { try Markup("<p title=\"a\"\u{301} onclick=x\">x</p>") }
    #expect(throws: Markup.Flaw.self) { try Markup("<p title='a'>x</p>") }
    #expect(
      try Markup("<p><img onerror=\"x\"></p>").tags.map(\.shape) == ["p", "img onerror", "/p"])
  }

  @Test(
    "addresses that are not of the web are shown and not linked",
    arguments: [
      "javascript:alert(1)", "data:text/html,x", "ftp://x.example/a", "https://x\"y.example",
    ]
  )
  func addresses(_ address: String) throws {
    let affair = try Affair { $0.articles[0].url = address }
    let page = try Markup(affair.page(["articles", "a1"]))
    #expect(!page.tags.contains { $0.values["href"].map(Markup.unescaped) == address })
    #expect(page.texts.contains { Markup.unescaped($0.text) == address })
  }

  @Test("direction marks in an article's text are shown as what they are, one for one")
  func directions() throws {
    let affair = try Affair(taint: "a\u{202E}b")
    let page = try affair.page(["articles", "a1"])
    #expect(!page.unicodeScalars.contains("\u{202E}"))
    #expect(page.contains("a\u{FFFD}b"))
  }

  @Test("ids of any letters are percent-encoded, and their pages are found")
  func ids() throws {
    let id = "e/1?x=\"ö\"&<b>#%20"
    let affair = try Affair { $0.events[0].id = id }
    let links = try Markup(affair.page(["timeline"])).tags.compactMap { $0.values["href"] }
    #expect(links.contains("/entries/e%2F1%3Fx%3D%22%C3%B6%22%26%3Cb%3E%23%2520"))
    #expect(try affair.page(["entries", id]).contains("Torvald and Vale met"))
  }
}
