import Dossier
import News
import Testing

@Suite("Web pages")
struct WebPageTests {
  private static let page = """
    <!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
    <title>Holm visits Sudmark for border talks - The Herald</title>
    <meta property="og:site_name" content="The Herald">
    <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Holm visits Sudmark for
     border talks", "datePublished": "1996-05-03T08:00:00Z", "author": {"name": "By Ann Ray"}}</script>
    <style>p { color: red }</style></head><body>
    <nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
    <article><h1>Holm visits Sudmark for border talks</h1>
    <figure><img src="x.jpg"><figcaption>Ida Holm in Oststadt. (AP Photo/Bo Lee)</figcaption></figure>
    <div class="article-body">
    <p>Norland&#8217;s foreign minister Ida Holm arrived in <b>Sudmark</b> on Monday, her office said.</p>
    <script>var x = "<p>not seen</p>";</script>
    <p>She was received by her counterpart, Per Dahl,<br>who called the visit a step forward.</p>
    <aside>Buy our watches, the best watches, in all the shops of the town.</aside>
    <p>The ministers will meet again in the spring, Dahl told reporters, before the thaw.</p>
    </div></article>
    <div id="comments"><h3>2 Comments</h3><p>Norland has invaded Sudmark before, and will again.</p></div>
    <footer>Terms, conditions, and so on, of the Herald.</footer></body></html>
    """

  private func article(_ html: String, name: String = "a.html") throws -> Article {
    try #require(read(html, name: name).first?.article)
  }

  @Test("give the text that a reader sees, in order, with the kind of each line")
  func text() throws {
    let article = try article(WebPageTests.page)
    #expect(
      lines(article) == [
        Line(kind: .title, text: "Holm visits Sudmark for border talks"),
        Line(kind: .caption, text: "Ida Holm in Oststadt."),
        Line(kind: .credit, text: "(AP Photo/Bo Lee)"),
        Line(
          kind: .body,
          text: "Norland’s foreign minister Ida Holm arrived in Sudmark on Monday, her office said."
        ),
        Line(kind: .body, text: "She was received by her counterpart, Per Dahl,"),
        Line(kind: .body, text: "who called the visit a step forward."),
        Line(
          kind: .body,
          text: "The ministers will meet again in the spring, Dahl told reporters, before the thaw."
        ),
        Line(kind: .boilerplate, text: "2 Comments"),
        Line(kind: .comment, text: "Norland has invaded Sudmark before, and will again."),
      ])
    #expect(covers(article))
  }

  @Test("tell their headline, author, date, language and outlet")
  func metadata() throws {
    let article = try article(WebPageTests.page, name: "page")
    #expect(article.title == "Holm visits Sudmark for border talks")
    #expect(article.byline == "Ann Ray")
    #expect(article.published.start == CivilDate(iso: "1996-05-03"))
    #expect(article.published.basis == .metadata)
    #expect(article.language == "en")
    #expect(article.outlet == "The Herald")
    #expect(article.credits == [], "whose the picture is does not tell whose the words are")
  }

  @Test("are decoded by the charset that they declare")
  func charset() throws {
    let html =
      "<html><head><meta http-equiv='Content-Type' content='text/html; charset=windows-1251'></head><body><p>"
    let word: [UInt8] = [0xCC, 0xE8, 0xF0]
    let rest = Array(
      " is the word for peace, and for the world, in Russian.</p></body></html>".utf8)
    let readings = Shipped.reader.read(Array(html.utf8) + word + rest, name: "a.html", path: nil)
    #expect(try #require(readings.first?.article).text.hasPrefix("Мир is the word"))
  }

  @Test(
    "lose no text however deep they are nested",
    arguments: ["div", "b", "ul", "table", "blockquote"])
  func nested(_ tag: String) throws {
    let deep = 100_000
    let html =
      "<html><body>" + String(repeating: "<\(tag)>", count: deep)
      + "<p>Holm came to Bern on Monday, and Dahl, her counterpart, met her there at noon.</p>"
      + String(repeating: "</\(tag)>", count: deep)
      + "<p>They will meet again in the spring, in Oststadt, her office said in a statement.</p></body></html>"
    let article = try article(html)
    #expect(article.text.contains("Dahl, her counterpart"))
    #expect(article.text.contains("They will meet again"))
  }

  @Test("that are broken give a result or a reason")
  func broken() {
    for html in [
      "<", "<html", "<html><body>", "<p>", "<!--", "<!-- never closed", "<script>",
      "<p title=\"never closed",
      "</div></div></p>", "<html><body><script>only()</script></body></html>", "<p>One came.",
      "<p>One came.</p><div>" + String(repeating: "<td>", count: 5_000) + "x",
    ] {
      #expect(read(html, name: "a.html").count == 1, "\(html.prefix(40))")
    }
  }

  private func bodies(_ html: String) throws -> [String] {
    lines(try article(html)).filter { $0.kind == .body }.map(\.text)
  }

  private static let first =
    "The envoys of Norland and Sudmark met for a second day in the harbour town of Oststadt."
  private static let second =
    "They spoke of the fishing grounds, of the ferries, and of the prisoners that both sides hold."
  private static let third =
    "A third round is to follow in the spring, the ministry of Norland said on Thursday evening."

  @Test("of a page builder's nested boxes are read whole")
  func boxes() throws {
    let boxes = [Self.first, Self.second, Self.third].map {
      "<div><div><div><div><div><div><div><p>\($0)</p></div></div></div></div></div></div></div>"
    }.joined()
    #expect(
      try bodies("<html><body><div>\(boxes)</div></body></html>") == [
        Self.first, Self.second, Self.third,
      ])
  }

  @Test("parted by an advert are joined by the class of their paragraphs")
  func parted() throws {
    let filler = String(repeating: Self.second + " ", count: 4)
    let page = """
      <html><body><div class="wrap"><div class="row"><div class="col">
      <p class="story__p">\(Self.first)</p></div></div>
      <div class="row"><p>Advert</p></div>
      <div class="row"><div class="col"><p class="story__p">\(filler)</p>
      <p class="story__p">\(filler)</p><p class="story__p">\(Self.third)</p></div></div></div>
      </body></html>
      """
    let found = try bodies(page)
    #expect(found.first == Self.first)
    #expect(found.last == Self.third)
  }

  @Test("that show a cut text are read from what they give to machines")
  func givenBody() throws {
    let given = [Self.first, Self.second, Self.third].joined(separator: "\\n")
    let page = """
      <html><head><script type="application/ld+json">{"@type": "NewsArticle", "headline": "Talks",
      "articleBody": "\(given)"}</script></head><body><article><p>\(Self.first)</p>
      <p>Subscribe to read on.</p></article></body></html>
      """
    #expect(try bodies(page) == [Self.first, Self.second, Self.third])
  }

  @Test(
    "the first day of a program's calendar is no date of publication",
    arguments: ["0001-01-01T00:00:00", "1970-01-01T00:00:00Z", "1900-01-01"])
  func placeholders(_ date: String) throws {
    let page = Self.page.replacing("1996-05-03T08:00:00Z", with: date)
    #expect(try article(page).published.basis != .metadata)
  }
}
