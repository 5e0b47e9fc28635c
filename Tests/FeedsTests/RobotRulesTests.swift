import Feeds
import Testing

@Suite("robots.txt")
struct RobotRulesTests {
  private func rules(_ text: String) -> RobotRules {
    RobotRules(reading: Array(text.utf8), for: "rapporteur")
  }

  @Test(
    "the longest rule decides, of two of one length the one that allows",
    arguments: [
      ("Disallow: /a", "/a", false), ("Disallow: /a", "/b", true), ("Disallow:", "/a", true),
      ("Disallow: /a\nAllow: /a/b", "/a/b/c", true), ("Disallow: /a\nAllow: /a", "/a", true),
      ("Allow: /a\nDisallow: /a/b", "/a/b", false), ("Disallow: /*.pdf$", "/x/y.pdf", false),
      ("Disallow: /*.pdf$", "/x/y.pdf?v=1", true), ("Disallow: /*?print=", "/a?print=1", false),
      ("Disallow: /a*b*c", "/axxbxxcxx", false), ("Disallow: /a*b*c", "/axxcxxb", true),
      ("Disallow: /caf%c3%A9", "/café", false), ("Disallow: /café", "/caf%C3%A9", false),
      ("Disallow: /%7Ejoe", "/~joe", false), ("Disallow: /", "/robots.txt", true),
      ("disallow : /a # no", "/a", false), ("Disallow: /a$b", "/a$b", false),
    ])
  func match(_ rule: String, _ target: String, _ allowed: Bool) {
    #expect(rules("User-agent: *\n\(rule)\n").allows(target) == allowed)
  }

  @Test("a group of our own counts instead of the general one; groups of one name count together")
  func groups() {
    let own = rules(
      """
      User-agent: *
      Disallow: /
      User-agent: other
      User-agent: Rapporteur/1.0
      Disallow: /secret
      Crawl-delay: 5

      User-agent: rapporteur
      Disallow: /more
      """)
    #expect(own.allows("/open"))
    #expect(!own.allows("/secret"))
    #expect(!own.allows("/more"))
    #expect(own.delay == 5)
    #expect(!rules("User-agent: *\nDisallow: /\nUser-agent: rapport\nAllow: /").allows("/x"))
  }

  @Test("any bytes are read, and a pattern of many stars is matched at once")
  func hostile() {
    #expect(rules("\u{0}\u{FFFD}:::\nDisallow: /a").allows("/a"))
    #expect(rules("\u{FEFF}User-agent: *\r\nDisallow: /a").allows("/a") == false)
    let stars = rules("User-agent: *\nDisallow: /" + String(repeating: "*a", count: 2000) + "b$")
    #expect(stars.allows("/" + String(repeating: "a", count: 4000)))
  }
}
