import Dossier
import Foundation
import Pages
import Resources
import Store
import Testing

@Suite("Pages")
struct PageTests {
  private func links(_ html: String) throws -> [String] {
    try Markup(html).tags.compactMap { $0.values["href"].map(Markup.unescaped) }
  }

  @Test("every link of every page leads to a page, and every anchor stands there")
  func links() throws {
    let affair = try Affair()
    var pages: [String: String] = [:]
    for address in affair.addresses {
      for link in try links(affair.page(address.path, address.query)) {
        guard link.hasPrefix("/"), !link.hasPrefix("/static/") else { continue }
        let parts = link.split(separator: "#", maxSplits: 1).map(String.init)
        if pages[parts[0]] == nil { pages[parts[0]] = try affair.page(at: parts[0]) }
        if parts.count > 1 {
          #expect(pages[parts[0]]?.contains("id=\"\(parts[1])\"") == true, "\(link)")
        }
      }
    }
    #expect(pages.count > 30)
  }

  @Test("the overview tells what is next, what happened, what is in doubt and where sources differ")
  func overview() throws {
    let page = try Affair().page([])
    for words in [
      "As of", "Vale visits Kelport", "in 10 days", "clear the pier", "in doubt",
      "Torvald and Vale met", "sources differ", "The pier stays",
    ] { #expect(page.contains(words), "\(words)") }
    #expect(page.contains("<strong>3</strong>"))
  }

  @Test("the timeline draws what is planned, doubted and told by one source, and tells it in words")
  func timeline() throws {
    let page = try Markup(Affair().page(["timeline"]))
    let tones = page.tags.filter { $0.name == "a" }.compactMap { $0.values["class"] }
    #expect(tones.contains("item lane-0 plan single"))
    #expect(tones.contains("item lane-2 against single"))
    #expect(page.tags.contains { $0.values["class"] == "differ" && $0.values["cx"] != nil })
    #expect(page.tags.contains { $0.name == "desc" })
    // Four happenings and a commitment, those without a day only in words.
    #expect(page.tags.filter { $0.values["class"]?.hasPrefix("item ") == true }.count == 4)
    #expect(page.tags.filter { $0.name == "tr" && !$0.isEnd }.count == 6)
  }

  @Test(
    "the timeline is narrowed by actor, type, status, place, time and doubt",
    arguments: [
      (["actor": "Torvald"], ["e1", "e4"]), (["actor": "p1", "with": "p2"], ["e1"]),
      (["type": "THREATEN"], ["e3"]), (["status": "scheduled"], ["e2"]),
      (["status": "in_doubt"], ["c1"]), (["place": "KEL", "from": "2022-01"], ["e1", "e2", "e3"]),
      (["only": "differ"], ["e1"]), (["actor": "nobody"], []),
      (["from": "2022-02-20", "to": "2022-02"], ["c1"]),
      (["place": "kelport", "type": "THREATEN"], ["e3"]),
    ])
  func filters(_ query: [String: String], _ ids: [String]) throws {
    let links = try Set(links(Affair().page(["timeline"], query)))
    for id in ["e1", "e2", "e3", "e4", "c1"] {
      #expect(links.contains("/entries/\(id)") == ids.contains(id), "\(id)")
    }
  }

  @Test("an actor has offices, every spelling, meetings, statements and commitments")
  func actor() throws {
    let page = try Affair().page(["actors", "p1"])
    for words in [
      "envoy", "M. Thorvald", "Orsin Vale plain (1)", "The pier stays", "Perhaps the same",
    ] {
      #expect(page.contains(words), "\(words)")
    }
  }

  @Test("the network counts who met whom within a time, and each line leads to their meetings")
  func network() throws {
    let affair = try Affair()
    let page = try affair.page(["network"])
    #expect(try links(page).contains("/timeline?actor=p1&with=p2"))
    #expect(page.contains("Mila Torvald plain and Orsin Vale plain: 1 time"))
    let later = try affair.page(["network"], ["from": "2030-01-01"])
    #expect(later.contains("No meeting is known of this time"))
  }

  @Test("statements stand by speaker and subject, their wordings side by side")
  func statements() throws {
    let affair = try Affair()
    let page = try affair.page(["statements"], ["speaker": "Torvald"])
    #expect(page.contains("The pier stays") && page.contains("The pier will stay"))
    #expect(!page.contains("was sold"))
    #expect(try affair.page(["statements"], ["about": "Vale"]).contains("The pier stays"))
    #expect(try affair.page(["statements"], ["words": "sold"]).contains("denied"))
  }

  @Test("the calendar shows a commitment on its day, and how it came to stand so")
  func commitments() throws {
    let affair = try Affair()
    let due = CivilDate(dayNumber: 19_045)
    let page = try affair.page(["commitments"])
    #expect(page.contains("value=\"\(due.iso.prefix(7))\""))
    #expect(page.contains("class=\"due\""))
    #expect(page.contains("pending") && page.contains("in doubt"))
    let other = try affair.page(["commitments"], ["month": "2031-02"])
    #expect(!other.contains("class=\"due\"") && other.contains("clear the pier"))
  }

  @Test("versions that cannot both hold stand side by side with their outlets")
  func disagreements() throws {
    let page = try Affair().page(["disagreements"])
    for words in ["Kelport plain", "Orsmouth plain", "40 crowns", "60 crowns", "Tide Radio"] {
      #expect(page.contains(words), "\(words)")
    }
  }

  @Test("sources: facts by outlet, copies with their origin, and what one outlet alone has")
  func sources() throws {
    let affair = try Affair()
    let facts = try Markup(affair.page(["sources"]))
    #expect(facts.tags.filter { $0.values["class"] == "cell told" && !$0.isEnd }.count == 3)
    #expect(facts.tags.filter { $0.values["class"] == "cell only" && !$0.isEnd }.count == 3)
    #expect(try affair.page(["sources"], ["view": "copied"]).contains("first in Kelport Herald"))
    let single = try affair.page(["sources"], ["view": "single", "outlet": "Tide Radio plain"])
    #expect(single.contains("threatened to close") && !single.contains("Vale visits"))
  }

  @Test("a search finds words without capitals and accents, and marks them")
  func search() throws {
    let affair = try Affair(taint: "Zürich")
    let page = try affair.page(["search"], ["q": "ZURICH pier"])
    #expect(page.contains("<mark>pier</mark>") && page.contains("<mark>Zürich</mark>"))
    #expect(try affair.page(["search"], ["q": "unheard"]).contains("Nothing in the dossier"))
    #expect(try affair.page(["search"], ["q": "\"*^("]).contains("<form"))
    #expect(try affair.page(["search"]).contains("<form"))
  }

  @Test("decisions are offered where a token is, each form with it and a way back")
  func decisions() throws {
    let affair = try Affair()
    #expect(try !affair.page(["entries", "e1"]).contains("method=\"post\""))
    for id in ["e1", "p1", "q1", "c1", "f1", "pr1", "a1"] {
      let page = try Markup(affair.page(["entries", id], token: "s3cret"))
      let forms = page.tags.filter { $0.name == "form" && $0.values["method"] == "post" }
      let tokens = page.tags.filter { $0.values["name"] == "token" }
      #expect(!forms.isEmpty && forms.count == tokens.count)
      #expect(forms.allSatisfy { $0.values["action"] == "/decisions" })
      #expect(tokens.allSatisfy { $0.values["value"] == "s3cret" })
      #expect(
        page.tags.contains { $0.values["name"] == "back" && $0.values["value"] == "/entries/\(id)" }
      )
    }
  }

  @Test("an empty dossier has every room, and says what to do")
  func empty() throws {
    let affair = try Affair { $0 = DossierContents(generator: "test", asOf: nil) }
    for room in Affair.rooms + [["search"]] { #expect(try affair.page(room).contains("<h1>")) }
    #expect(try affair.page([]).contains("rapporteur add"))
  }

  @Test(
    "what is not there is not found",
    arguments: [
      ["entries", "nope"], ["actors", "nope"], ["actors", "e1"], ["articles", "e1"], ["nowhere"],
      ["entries", "e1", "more"], ["nowhere", "e1"], ["entries"],
    ])
  func notFound(_ path: [String]) throws {
    let affair = try Affair()
    #expect(throws: SiteError.notFound) { try affair.page(path) }
  }

  @Test(
    "a query that nobody's form sends is refused in words",
    arguments: [
      ["page": "0"], ["page": "x"], ["page": "99999999999999999999"], ["from": "2021-02-30"],
      ["from": "yesterday"], ["from": "2022-01-02", "to": "2021-01-01"], ["type": "PARTY"],
      ["status": "asleep"], ["actor": String(repeating: "a", count: 201)],
      ["x": String(repeating: "a", count: 5000)],
      Dictionary(uniqueKeysWithValues: (0..<30).map { ("k\($0)", "v") }),
    ])
  func refused(_ query: [String: String]) throws {
    let affair = try Affair()
    #expect {
      try affair.page(["timeline"], query)
    } throws: { error in
      if case .badRequest(let words) = error as? SiteError { !words.isEmpty } else { false }
    }
  }

  @Test("a message is a page like the others")
  func message() throws {
    let site = try #require(Affair.site)
    let page = try site.message(
      "Not <here>", "Look & see.", to: PageRequest(path: [], today: Affair.today))
    #expect(page.contains("Not &lt;here&gt;") && page.contains("Look &amp; see."))
  }

  @Test("a folder without templates is told as such")
  func missing() {
    #expect {
      try Site(templates: URL(fileURLWithPath: "/nowhere/at/all"))
    } throws: { error in
      if case .template(let words) = error as? SiteError {
        words.contains("/nowhere")
      } else {
        false
      }
    }
  }

  @Test("the same dossier and request give the same page")
  func same() throws {
    let (one, other) = (try Affair(), try Affair())
    for address in one.addresses {
      #expect(
        try one.page(address.path, address.query) == other.page(address.path, address.query))
    }
  }
}

extension Affair {
  /// A page by its address as a link gives it.
  func page(at address: String) throws -> String {
    let halves = address.split(separator: "?", maxSplits: 1).map(String.init)
    let path = halves[0].split(separator: "/").map { String($0).removingPercentEncoding ?? "" }
    var query: [String: String] = [:]
    for pair in (halves.count > 1 ? halves[1] : "").split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
      query[parts[0]] = parts.count > 1 ? parts[1].removingPercentEncoding : ""
    }
    return try page(path, query)
  }
}
