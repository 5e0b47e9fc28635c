import Dossier
import Testing

@testable import Briefing

@Suite("A brief as a page")
struct HTMLBriefTests {
  private let page = HTMLBrief().render(Fixture.brief)

  @Test("anchors are given once, and every link inside the page leads to one")
  func anchors() {
    let ids = page.matches(of: #/ id="([^"]*)"/#).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    let links = page.matches(of: #/href="#([^"]*)"/#).map { String($0.1) }
    #expect(!links.isEmpty)
    #expect(Set(links).subtracting(ids).isEmpty, "\(Set(links).subtracting(ids).sorted())")
  }

  @Test("headings step down one at a time")
  func headings() {
    let levels = page.matches(of: #/<h([1-6])/#).compactMap { Int($0.1) }
    #expect(levels.first == 1)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 - $0 <= 1 })
  }

  @Test("it needs nothing beside it and runs nothing")
  func selfContained() {
    #expect(page.contains("<html lang=\"en\">"))
    #expect(!page.contains("<script") && !page.contains("<link") && !page.contains("@import"))
    #expect(!page.contains("src="))
    #expect(page.contains("href=\"https://fjord.example/salmon\""))
  }

  @Test("evidence stands in its sentence with the words marked")
  func evidence() {
    #expect(
      page.contains(
        "Chilean Fisheries Minister <mark>Elena Rojas</mark> arrived in Bergen on Tuesday"))
  }

  @Test("what is opened is closed, in order")
  func balance() {
    var open: [Substring] = []
    let void: Set<Substring> = ["meta"]
    for tag in page.matches(of: #/<(/?)([a-z][a-z0-9]*)[^>]*>/#) {
      if tag.1.isEmpty {
        if !void.contains(tag.2) { open.append(tag.2) }
      } else {
        #expect(open.popLast() == tag.2)
      }
    }
    #expect(open.isEmpty)
  }
}
