import Dossier
import Testing

@testable import Briefing

/// Every text of the fixture's dossier with an attack put before it.
@Suite("Articles cannot take over a brief")
struct EscapingTests {
  private static let attacks = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='x",
    "](javascript:alert(1))", "`code` **bold** _em_ # h", "\u{1B}[2J\u{1B}]0;owned\u{07}",
    "\u{202E}gnp.exe", "&lt;b&gt;", "</style></details>", "![x](http://e.example/a.png)",
  ]

  private static func brief(_ attack: String) -> Brief {
    var contents = Fixture.contents
    contents.generator = attack
    for index in contents.articles.indices {
      contents.articles[index].outlet = attack
      contents.articles[index].title = attack
      contents.articles[index].language = attack
      contents.articles[index].credits = [attack]
      contents.articles[index].url = "javascript:alert('\(attack)')"
    }
    for index in contents.actors.indices { contents.actors[index].name = attack }
    for index in contents.events.indices {
      contents.events[index].summary = attack
      contents.events[index].mode = attack
      contents.events[index].place = Place(name: attack, country: nil)
    }
    for index in contents.statements.indices {
      contents.statements[index].content = attack
      contents.statements[index].cue = attack
      contents.statements[index].medium = attack
    }
    for index in contents.commitments.indices { contents.commitments[index].what = attack }
    for index in contents.figures.indices {
      contents.figures[index].what = attack
      contents.figures[index].unit = attack
    }
    for index in contents.stories.indices { contents.stories[index].title = attack }
    for index in contents.processes.indices { contents.processes[index].id = attack }
    return BriefComposer(contents).brief(all: true)
  }

  @Test("in HTML", arguments: attacks)
  func html(_ attack: String) {
    let page = HTMLBrief().render(Self.brief(attack))
    #expect(!page.contains("<script"))
    #expect(!page.contains("<img"))
    #expect(!page.contains("<b>"))
    #expect(!page.contains("href=\"javascript"))
    #expect(page.components(of: "</style>") == 1)
    // Outside quotation marks of attributes and text, an event handler would need a raw quote.
    #expect(!page.contains("\" onmouseover") && !page.contains("' onmouseover"))
    #expect(!page.unicodeScalars.contains("\u{1B}") && !page.unicodeScalars.contains("\u{202E}"))
  }

  @Test("in Markdown", arguments: attacks)
  func markdown(_ attack: String) {
    let text = MarkdownBrief().render(Self.brief(attack))
    #expect(text.firstMatch(of: #/(^|[^\\])<(script|img|/style)/#) == nil)
    #expect(text.firstMatch(of: #/[^\\]\]\(javascript/#) == nil)
    #expect(text.firstMatch(of: #/[^\\]!\[/#) == nil)
    #expect(!text.contains("**bold**"))
    #expect(!text.unicodeScalars.contains("\u{1B}"))
  }

  @Test("in a terminal", arguments: attacks)
  func terminal(_ attack: String) {
    let text = TextBrief().render(Self.brief(attack))
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
    #expect(!text.contains("owned"))
    #expect(!text.unicodeScalars.contains("\u{202E}"))
  }
}

extension String {
  fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
