import Testing

@testable import Web

@Suite("Addresses, forms and tokens")
struct PartsTests {
  @Test("a form is read as browsers write it")
  func forms() throws {
    let form = try #require(FormFields("a=b+c&d=%C3%A9%26&e&a=x&=y", most: 8))
    #expect(form["a"] == "b c")
    #expect(form["d"] == "é&")
    #expect(form["e"] == "")
    #expect(form[""] == "y")
    #expect(form["none"] == "")
    for broken in ["a=%", "a=%f", "a=%gg", "a=%ff", "a=%00"] {
      #expect(FormFields(broken, most: 8) == nil, "\(broken)")
    }
    #expect(FormFields("a&b&c", most: 2) == nil)
  }

  @Test("only places on this server are gone on to")
  func places() {
    for local in ["/", "/entries/e1?x=1#e-1-2", "/a%0d%0aX:b"] {
      #expect(LocalPlace(local).text == local)
    }
    for foreign in [
      "", "//elsewhere.example", "/\\elsewhere.example", "http://elsewhere.example", "javascript:1",
      "entries/e1", "/a b", "/a\r\nX-Y: z", "/é", "/\u{0}",
      "/" + String(repeating: "a", count: 3000),
    ] {
      #expect(LocalPlace(foreign).text == "/", "\(foreign)")
    }
  }

  @Test("a token matches itself alone, and no two are the same")
  func tokens() {
    let token = Token()
    #expect(token.text.utf8.count == 64)
    #expect(token.matches(token.text))
    for wrong in [
      "", String(token.text.dropLast()), token.text + "0", token.text.uppercased() + "x",
    ] {
      #expect(!token.matches(wrong))
    }
    #expect(Token().text != token.text)
  }
}
