import Dossier
import Foundation
import News
import Testing

@Suite("A mail")
struct MailTests {
  private func read(_ text: String) -> Reading? {
    Shipped.reader.read(
      Array(text.replacing("\n", with: "\r\n").utf8), name: "a.eml", path: "a.eml"
    ).first
  }

  private static let head = """
    From: =?utf-8?Q?The_Qu=C3=A4y?= <news@quay.example>
    To: reader@inbox.example
    Subject: =?UTF-8?B?RW52b3lzIG1lZXQ=?=
     =?UTF-8?Q?_at_last?=
    Date: Tue, 05 Apr 2022 10:00:00 +0200
    Message-ID: <1@quay.example>
    MIME-Version: 1.0

    """

  @Test("that is plain text gives its subject, its day and its sender as author")
  func plain() throws {
    let article = try #require(
      read(Self.head + "Content-Type: text/plain; charset=utf-8\n\nThey met in Bergen.\n")?.article)
    #expect(article.title == "Envoys meet at last")
    #expect(article.text == "Envoys meet at last\n\nThey met in Bergen.\n")
    #expect(article.byline == "The Quäy" && article.outlet == nil)
    #expect(article.published.start == CivilDate(iso: "2022-04-05"))
  }

  @Test("to a list of readers has an outlet; its page is read, not what hangs on it")
  func newsletter() throws {
    let sentence = "The envoys of Fiji and Malta met in Suva on Monday to talk about the reef."
    let article = try #require(
      read(
        Self.head + """
          List-Unsubscribe: <https://quay.example/u>
          Content-Type: multipart/mixed; boundary="out er"

          A preamble that nobody reads.
          --out er
          Content-Type: multipart/alternative; boundary=in

          --in
          Content-Type: text/plain; charset=us-ascii

          View this mail in your browser.
          --in
          Content-Type: text/html; charset=iso-8859-1
          Content-Transfer-Encoding: quoted-printable

          <html><body><article><p>\(sentence)</p><p>The talk=
          s go on in the caf=E9, both said on Tuesday.</p></article></body></html>
          --in--
          --out er
          Content-Type: text/plain
          Content-Disposition: attachment; filename=x.txt

          Not this.
          --out er--
          """)?.article)
    #expect(article.outlet == "The Quäy" && article.byline == nil)
    #expect(article.text.contains(sentence))
    #expect(article.text.contains("The talks go on in the café"))
    #expect(!article.text.contains("View this") && !article.text.contains("Not this"))
  }

  @Test("in base64 is decoded; base64 that is none is refused")
  func base64() throws {
    let header = Self.head + "Content-Transfer-Encoding: base64\n\n"
    let coded = Data("They met in Bergen.".utf8).base64EncodedString()
    #expect(
      read(header + coded.prefix(10) + "\n" + coded.dropFirst(10) + "\n")?.article?.text
        == "Envoys meet at last\n\nThey met in Bergen.")
    let refusal = try #require(read(header + "This is \u{1} no base64 at all!\n")?.refusal)
    #expect(refusal.wording == "a.eml: not valid as mail: a part said to be base64 is none")
  }

  @Test("passed on without a word is the mail within")
  func forwarded() throws {
    let article = try #require(
      read(
        "From: Bo Lee <bo@inbox.example>\nSubject: Fwd: x\nMIME-Version: 1.0\n"
          + "Content-Type: message/rfc822\n\n" + Self.head + "\nThey met in Bergen.\n")?.article)
    #expect(article.title == "Envoys meet at last" && article.byline == "The Quäy")
  }

  @Test("nested 1,000 deep is refused")
  func deep() {
    var text = Self.head
    for level in 0..<1_000 {
      text += "Content-Type: multipart/mixed; boundary=b\(level)\n\n--b\(level)\n"
    }
    #expect(read(text + "\nDeep.\n")?.refusal?.reason == .nestedTooDeep(limit: 50))
    let passed =
      Self.head
      + String(
        repeating: "Content-Type: message/rfc822\n\nFrom: a@b.example\n", count: 1_000)
    #expect(read(passed + "\nDeep.\n")?.refusal?.reason == .nestedTooDeep(limit: 50))
  }

  @Test("of very many parts, of endless headers, of none, gives a reason")
  func hostile() {
    let parts =
      Self.head + "Content-Type: multipart/mixed; boundary=b\n\n"
      + String(repeating: "--b\n\nx\n", count: 5_000)
    #expect(read(parts)?.refusal?.reason.code == "malformed")
    #expect(
      read(Self.head + "Content-Type: multipart/mixed\n\nx")?.refusal?.reason.code == "malformed")
    #expect(read("Just a text.\n\nWithout a header.\n")?.refusal?.reason.code == "malformed")
    #expect(read(Self.head + "Content-Type: image/png\n\nx")?.refusal?.reason == .noText)
    let words = "Subject: " + String(repeating: "=?utf-8?Q?", count: 6_000)
    #expect(read("From: a@b.example\n\(words)\n\nThey met.\n")?.article != nil)
  }

  @Test("is known by its first lines where its name tells nothing")
  func sniffed() throws {
    let text = Self.head + "\nThey met in Bergen.\n"
    let readings = Shipped.reader.read(Array(text.utf8), name: "standard input", path: nil)
    #expect(readings.first?.article?.title == "Envoys meet at last")
    let prose = "From: the start it was clear\nthat they would meet.\n"
    #expect(
      Shipped.reader.read(Array(prose.utf8), name: "a", path: nil).first?.article?.text == prose)
  }
}
