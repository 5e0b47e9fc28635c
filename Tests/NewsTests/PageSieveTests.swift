import Testing

@testable import News

@Suite("What the parser of pages never sees")
struct PageSieveTests {
  private func sifted(_ page: String) -> String {
    String(decoding: PageSieve.sifted(Array(page.utf8)), as: UTF8.self)
  }

  @Test("are the contents of scripts and styles, and comments")
  func furniture() {
    let page =
      "<p>One</p><script>if (a < b) { write('<p>No') }</script><!-- <p>No -->"
      + "<STYLE type='a'>p > b {}</STYLE><p>two</p>"
    #expect(sifted(page) == "<p>One</p><script></script><STYLE type='a'></STYLE><p>two</p>")
    #expect(sifted("a<!-- b --!>c<!-- d --->e") == "ace")
  }

  @Test("are not what a script tells machines of the article")
  func linkedData() {
    let page = "<script type=\"application/LD+JSON\">{\"a\": \"<b\"}</script>"
    #expect(sifted(page) == page)
  }

  @Test(
    "is nothing where a page is cut off",
    arguments: [
      "<p>a<script>b", "<p>a<!-- b", "<p>a<!--", "<p>a<style", "<p>a<", "<p>a</", "<p>a<!", "<",
      "", "<p a=\"b>c", "<script/>a</p>", "<p>a<!doctype x>b", "a < b > c",
    ])
  func cutOff(_ page: String) {
    #expect(sifted(page) == page)
  }

  @Test("are tags deeper than the parser holds, but never their text")
  func depth() throws {
    let page =
      String(repeating: "<div>", count: 100_000) + "<p>Deep down</p>"
      + String(repeating: "</div>", count: 100_000)
    let tree = try PageTree(page)
    #expect(String(decoding: tree.text, as: UTF8.self).contains("Deep down"))
    #expect(tree.nodes.count < 400)
  }

  @Test("are a million attributes of one tag")
  func attributes() throws {
    let clock = ContinuousClock()
    let many = (0..<1_000_000).map { "a\($0)=1" }.joined(separator: " ")
    let time = try clock.measure {
      let tree = try PageTree("<div \(many)><p>The talks went on.</p></div>")
      #expect(String(decoding: tree.text, as: UTF8.self).contains("The talks went on."))
    }
    // Compared with one another they would take hours.
    #expect(time < .seconds(60))
  }

  @Test("stay apart from the names of elements that begin like theirs")
  func names() throws {
    let tree = try PageTree("<p>a</p><scripture>b</scripture><styled>c</styled><p>d</p>")
    #expect(String(decoding: tree.text, as: UTF8.self) == "abcd")
  }

  @Test(
    "is nothing that a reader sees: any pieces of pages give the text that they have without it")
  func randomPieces() throws {
    let pieces = [
      "<p>", "</p>", "<div class='a b'>", "</div>", "word ", "<b>", "</b>", "é", "&amp;", "<br/>",
      "<ul><li>", "</ul>", "<table><tr><td>", "</table>", "\n",
    ]
    let unseen = ["<!-- x -->", "<script>var a = '<p>';</script>", "<style>p {}</style>"]
    var generator = SeededGenerator(state: 5)
    for _ in 0..<300 {
      let chosen = (0..<Int.random(in: 1...40, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }
      let plain = try PageTree("<html><body><p>a " + chosen.joined())
      let sprinkled = chosen.flatMap { [$0, unseen.randomElement(using: &generator) ?? ""] }
      let full = try PageTree("<html><body><p>a " + sprinkled.joined())
      #expect(words(full) == words(plain), "\(sprinkled.joined())")
    }
  }

  private func words(_ tree: PageTree) -> String {
    String(decoding: tree.text.filter { $0 > 0x20 }, as: UTF8.self)
  }
}
