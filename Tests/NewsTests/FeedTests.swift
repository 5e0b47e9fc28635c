import News
import Testing

@Suite("A feed")
struct FeedTests {
  private func feed(_ text: String) throws -> Feed { try Feed(reading: Array(text.utf8)) }

  @Test("of RSS 2.0 gives its items with the full text where there is one")
  func rss() throws {
    let feed = try feed(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:c="http://purl.org/rss/1.0/modules/content/"
       xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Harbour &amp; Post</title>
      <link>https://harbour.example/</link>
      <item><title><![CDATA[Envoys meet &#8216;at last&#8217;]]></title>
       <link>https://harbour.example/1</link><guid isPermaLink="false">h-1</guid>
       <pubDate>Tue, 05 Apr 2022 10:00:00 GMT</pubDate><dc:creator>Ann Ray</dc:creator>
       <description>Envoys&nbsp;met.</description>
       <c:encoded><![CDATA[<p>Envoys met in Bergen &amp; left.</p>]]></c:encoded></item>
      <item><guid>https://harbour.example/2</guid><author>desk@harbour.example (Bo Lee)</author>
       <description>&lt;p&gt;A &amp; B&lt;/p&gt;</description></item>
      </channel></rss>
      """)
    #expect(feed.title == "Harbour & Post")
    #expect(feed.flaw == nil)
    #expect(
      feed.items == [
        FeedItem(
          id: "h-1", title: "Envoys meet ‘at last’", link: "https://harbour.example/1",
          published: "Tue, 05 Apr 2022 10:00:00 GMT", author: "Ann Ray",
          summaryHTML: "Envoys\u{A0}met.", contentHTML: "<p>Envoys met in Bergen &amp; left.</p>"),
        FeedItem(
          id: "https://harbour.example/2", link: "https://harbour.example/2", author: "Bo Lee",
          summaryHTML: "<p>A & B</p>"),
      ])
  }

  @Test("of Atom gives HTML, XHTML and plain text alike as HTML")
  func atom() throws {
    let feed = try feed(
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><title type="text">The Quay</title>
      <entry><id>tag:quay.example,2022:1</id><title type="html">Talks &amp;amp; tea</title>
       <link rel="self" href="https://quay.example/1.atom"/><link href="https://quay.example/1"/>
       <updated>2022-04-05T10:00:00Z</updated><author><name>Ann Ray</name></author>
       <author><name>Bo Lee</name></author>
       <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>They <b>met</b>.</p></div>
       </content></entry>
      <entry><summary>1 &lt; 2</summary><content type="text">3 &lt; 4</content></entry>
      </feed>
      """)
    #expect(feed.title == "The Quay")
    let first = try #require(feed.items.first)
    #expect(first.title == "Talks & tea" && first.link == "https://quay.example/1")
    #expect(first.author == "Ann Ray, Bo Lee" && first.published == "2022-04-05T10:00:00Z")
    #expect(first.contentHTML?.contains("<p>They <b>met</b>.</p>") == true)
    #expect(feed.items.last?.contentHTML == "3 &lt; 4")
  }

  @Test("of RSS 1.0 has its items beside the channel")
  func rdf() throws {
    let feed = try feed(
      """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
       xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="https://quay.example/"><title>The Quay</title></channel>
      <item rdf:about="https://quay.example/1"><title>One</title>
       <link>https://quay.example/1</link><dc:date>2022-04-05</dc:date></item></rdf:RDF>
      """)
    #expect(feed.title == "The Quay")
    #expect(
      feed.items == [
        FeedItem(
          id: "https://quay.example/1", title: "One", link: "https://quay.example/1",
          published: "2022-04-05")
      ])
  }

  @Test("that breaks off gives what stands before, and says where it broke")
  func cut() throws {
    let feed = try feed(
      "<rss><channel><item><title>One</title></item><item><title>Two</title><descr")
    #expect(feed.items.map(\.title) == ["One", "Two"])
    #expect(feed.flaw != nil)
  }

  @Test("in an older encoding keeps its letters; a bare ampersand is text")
  func encoding() throws {
    let bytes =
      Array("<?xml version=\"1.0\" encoding=\"windows-1251\"?><rss><channel><title>".utf8)
      + [0xCC, 0xE8, 0xF0] + Array(" & AT&T &bogus;</title></channel></rss>".utf8)
    #expect(try Feed(reading: bytes).title == "Мир & AT&T &bogus;")
  }

  @Test("with entities of its own is refused, be they many or outside")
  func entities() throws {
    let laughs =
      "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
    let outside = "<!DOCTYPE rss [ <!ENTITY % x SYSTEM \"file:///etc/passwd\"> %x; ]>"
    for prolog in [laughs, outside] {
      #expect(throws: FeedError.entities) {
        try feed("<?xml version='1.0'?>\(prolog)<rss><channel><title>&b;</title></channel></rss>")
      }
    }
  }

  @Test("with a DOCTYPE elsewhere fetches nothing")
  func doctype() throws {
    let feed = try feed(
      """
      <!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://127.0.0.1:9/rss-0.91.dtd">
      <rss><channel><title>Caf&eacute;</title></channel></rss>
      """)
    #expect(feed.title == "Café")
  }

  @Test("is neither a page nor a list nor nothing")
  func other() {
    #expect(throws: FeedError.notAFeed(root: "opml")) { try feed("<opml/>") }
    #expect(throws: FeedError.text(.empty)) { try feed("") }
    #expect(throws: FeedError.self) { try feed("no markup") }
    #expect(throws: FeedError.self) { try feed("<!DOCTYPE rss [ <rss/>") }
    #expect(throws: FeedError.self) { try feed(String(repeating: "<rss>", count: 100_000)) }
  }

  @Test("list gives the feeds of all folders")
  func list() throws {
    let text = """
      <opml version="2.0"><body><outline text="North"><outline text="Quay" title="The Quay"
       type="rss" xmlUrl="https://quay.example/feed"/></outline>
      <outline text="Harbour" xmlUrl="https://harbour.example/rss"/></body></opml>
      """
    #expect(
      try FeedList(reading: Array(text.utf8)).feeds == [
        FeedList.Entry(title: "The Quay", url: "https://quay.example/feed"),
        FeedList.Entry(title: "Harbour", url: "https://harbour.example/rss"),
      ])
  }
}
