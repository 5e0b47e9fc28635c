import Dossier
import Foundation
import News
import Testing

@Suite("A feed kept as a file")
struct FeedFileTests {
  private func read(_ text: String, _ name: String = "a.xml") -> [Reading] {
    Shipped.reader.read(Array(text.utf8), name: name, path: name)
  }

  private static let feed = """
    <rss xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Quay</title>
    <item><title>Envoys meet</title><link>https://quay.example/1</link>
     <pubDate>Tue, 05 Apr 2022 10:00:00 GMT</pubDate><author>a@quay.example (Ann Ray)</author>
     <description>Short.</description>
     <content:encoded><![CDATA[<p>They met in Bergen.</p><p>They left &amp; came back.</p>]]>
     </content:encoded></item>
    <item><title>Two</title><description>&lt;p&gt;Tuilagi came to Suva.&lt;/p&gt;</description></item>
    <item><title></title></item></channel></rss>
    """

  @Test("gives an article for each item, the full text before the description")
  func items() throws {
    for name in ["a.xml", "a.rss", "a"] {
      let readings = read(Self.feed, name)
      let article = try #require(readings.first?.article)
      #expect(article.text == "Envoys meet\n\nThey met in Bergen.\n\nThey left & came back.")
      #expect(article.outlet == "The Quay" && article.byline == "Ann Ray")
      #expect(article.url == "https://quay.example/1" && article.path == "\(name):1")
      #expect(article.published.start == CivilDate(iso: "2022-04-05"))
      #expect(readings[1].article?.text == "Two\n\nTuilagi came to Suva.")
      #expect(readings[2].refusal == Refusal(name: "\(name):3", reason: .noText))
    }
  }

  @Test("that breaks off loses its last item")
  func cut() {
    let readings = read(String(Self.feed.prefix(Self.feed.count - 130)))
    #expect(readings.count == 2)
    #expect(readings[0].article != nil && readings[1].refusal?.reason.code == "truncated")
  }

  @Test("with entities of its own is refused; XML of another kind as well")
  func entities() {
    let laughs = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"x\">]>" + Self.feed
    #expect(read(laughs).first?.refusal?.wording.contains("remove its DOCTYPE") == true)
    #expect(read("<?xml version=\"1.0\"?><sitemap/>").first?.refusal?.reason.code == "malformed")
    #expect(read("<rss><channel/></rss>").first?.refusal?.reason == .noArticles(format: "a feed"))
  }
}

@Suite("A text in Markdown")
struct MarkdownTests {
  private func article(_ text: String) -> Article? {
    Shipped.reader.read(Array(text.utf8), name: "a.md", path: "a.md").first?.article
  }

  @Test("has its fields before it and no marks in it")
  func front() throws {
    let article = try #require(
      self.article(
        """
        ---
        title: "Envoys meet"
        date: 2022-04-05T10:00:00Z
        authors:
          - Ann Ray
          - Bo Lee
        source: The Quay
        ---
        # Envoys meet

        They **met** in [Bergen](https://bergen.example/) and ![a map](map.png)*left* for snake_case.

        > One \\*said\\* so.
        """))
    #expect(article.title == "Envoys meet" && article.byline == "Ann Ray, Bo Lee")
    #expect(article.outlet == "The Quay")
    #expect(article.published.start == CivilDate(iso: "2022-04-05"))
    #expect(
      article.text
        == "Envoys meet\n\nThey met in Bergen and left for snake_case.\n\nOne *said* so.")
  }

  @Test("without fields has its first heading for a title; a rule is no fence")
  func heading() throws {
    #expect(try #require(article("# Envoys meet\n\nThey met.\n")).title == "Envoys meet")
    #expect(try #require(article("---\n\nThey met.\n\n---\n")).text.contains("They met."))
  }

  @Test("of nothing but brackets ends soon")
  func hostile() {
    let clock = ContinuousClock()
    let time = clock.measure {
      _ = article(
        String(repeating: "[", count: 1_000_000) + "](" + String(repeating: "[](", count: 100_000))
      _ = article(String(repeating: "*_`", count: 300_000))
    }
    #expect(time < .seconds(60))
  }
}
