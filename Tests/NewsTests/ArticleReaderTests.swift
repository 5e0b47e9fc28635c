import Dossier
import Foundation
import News
import Testing

@Suite("The article reader")
struct ArticleReaderTests {
  private func object(_ fields: [String: Any]) -> String {
    let data = (try? JSONSerialization.data(withJSONObject: fields)) ?? Data()
    return String(decoding: data, as: UTF8.self)
  }

  @Test("reads all fields of a JSON article and forgives the rest")
  func fields() throws {
    let text = """
      {"id": 7, "url": "https://www.herald.example/a", "title": "Holm visits Sudmark",
       "byline": ["By Ann Ray", "Bo Lee"], "published": "1996-05-03T10:00:00+02:00",
       "language": "en", "text": "Holm arrived on Monday.", "score": {"x": [1]}, "html": null}
      """
    let article = try #require(read(text, name: "x/a.json").first?.article)
    #expect(article.url == "https://www.herald.example/a")
    #expect(article.outlet == "herald.example")
    #expect(article.title == "Holm visits Sudmark")
    #expect(article.byline == "Ann Ray, Bo Lee")
    #expect(article.language == "en")
    #expect(article.published.start == CivilDate(iso: "1996-05-03"))
    #expect(article.published.basis == .metadata)
    #expect(article.text == "Holm visits Sudmark\n\nHolm arrived on Monday.")
    #expect(lines(article).map(\.kind) == [.title, .body])
  }

  @Test("puts no headline before a text that begins with it")
  func titleOnce() throws {
    let text = object(["title": "Holm visits Sudmark", "text": "Holm visits  Sudmark\nShe came."])
    #expect(
      try #require(read(text, name: "a").first?.article).text == "Holm visits  Sudmark\nShe came.")
  }

  @Test("reads a list of articles and names the bad one by its number")
  func list() {
    let readings = read(
      #"[{"text": "One came."}, 5, {"title": "x"}, {"text": "Two left."}]"#, name: "l.json")
    #expect(readings.map { $0.article?.path ?? "-" } == ["l.json:1", "-", "-", "l.json:4"])
    #expect(readings[1].refusal == Refusal(name: "l.json:2", reason: .notAnArticle))
    #expect(readings[2].refusal == Refusal(name: "l.json:3", reason: .noTextField(keys: ["title"])))
  }

  @Test("reads JSON Lines past a bad line, under any name")
  func jsonLines() {
    let text = "{\"text\": \"One came.\"}\n\n{\"text\": \"Two\n{\"text\": \"Three left.\"}\n"
    for name in ["l.jsonl", "l.json", "stdin"] {
      let readings = read(text, name: name)
      #expect(readings.count == 3)
      #expect(readings.compactMap { $0.article?.text } == ["One came.", "Three left."])
      #expect(readings[1].refusal?.name == "\(name):3")
    }
  }

  @Test("refuses JSON cut in half")
  func half() {
    let readings = read("{\"title\": \"Holm visits\", \"text\": \"Holm arr", name: "a.json")
    guard case .malformedJSON = readings.first?.refusal?.reason else {
      Issue.record("\(readings)")
      return
    }
    #expect(readings.count == 1)
  }

  @Test("gives the same id wherever and however often an article is found")
  func identity() throws {
    let one = try #require(read("Holm visits Sudmark\n\nShe came.", name: "x/1.txt").first?.article)
    let two = try #require(read("Holm visits Sudmark\n\nShe came.", name: "a/2.txt").first?.article)
    let other = try #require(
      read("Holm visits Sudmark\n\nShe left.", name: "a/3.txt").first?.article)
    #expect(one.id == two.id && one.id != other.id)
    #expect(one.id.count == 11 && one.id.hasPrefix("a"))
    let forth = ArticleIdentity.distinct([one, two, other])
    #expect(forth == ArticleIdentity.distinct([other, two, one, one]))
    #expect(Set(forth.map(\.path)) == ["a/2.txt", "a/3.txt"])
  }

  @Test("keeps different articles apart that share an id")
  func collision() {
    let one = Article(id: "a0000000000", text: "One came.")
    let two = Article(id: "a0000000000", text: "Two left.")
    let ids = ArticleIdentity.distinct([one, two]).map(\.id)
    #expect(Set(ids).count == 2 && ids == ArticleIdentity.distinct([two, one]).map(\.id))
  }

  @Test(
    "understands dates of metadata",
    arguments: [
      ("1996-05-03", "1996-05-03"), ("1996-05-03T23:59:00-04:00", "1996-05-03"),
      ("Fri, 03 May 1996 10:20:00 GMT", "1996-05-03"), ("May 3, 1996", "1996-05-03"),
      ("3 May 1996", "1996-05-03"), ("Sept. 3rd, 1996", "1996-09-03"), ("19960503", "1996-05-03"),
      ("1996/05/03 10:20", "1996-05-03"), ("03.05.1996", "1996-05-03"),
      ("05/23/1996", "1996-05-23"),
      ("831081600", "1996-05-03"), ("831081600000", "1996-05-03"),
    ])
  func dates(_ field: String, _ day: String) throws {
    let article = try #require(
      read(object(["text": "One came.", "published": field]), name: "a.json").first?.article)
    #expect(article.published == .day(try #require(CivilDate(iso: day)), basis: .metadata))
  }

  @Test(
    "takes nothing for a date that leaves a doubt",
    arguments: ["05/03/1996", "yesterday", "1996-02-30", "Mon, 03 May 1996", "12", "3 Foo 1996"])
  func noDates(_ field: String) throws {
    let article = try #require(
      read(object(["text": "One came.", "published": field]), name: "a.json").first?.article)
    #expect(article.published == .unknown)
  }

  @Test("takes a month for a month")
  func month() throws {
    let article = try #require(
      read(object(["text": "One came.", "published": "1996-05"]), name: "a").first?.article)
    #expect(article.published.granularity == .month)
    #expect(article.published.end == CivilDate(iso: "1996-05-31"))
  }

  @Test(
    "finds the date that the text states of itself",
    arguments: [
      (
        "Xinhua | Updated: 1996-05-03 17:52\n\nHolm came to see Dahl, officials in Bern said.",
        "1996-05-03"
      ),
      ("3 May 1996\n\nHolm came to see Dahl, officials in Bern said.", "3 May 1996"),
      (
        "Friday, May 3, 1996\n\nHolm came to see Dahl, officials in Bern said.",
        "Friday, May 3, 1996"
      ),
      ("BERN, May 3, 1996 (AP) — Holm came to see Dahl, officials said.", "May 3, 1996"),
    ])
  func stated(_ body: String, _ words: String) throws {
    let article = try #require(read("Holm visits Sudmark for talks\n\n\(body)").first?.article)
    #expect(article.published.start == CivilDate(iso: "1996-05-03"))
    #expect(article.published.basis == .stated)
    let evidence = try #require(article.published.evidence.first)
    #expect(evidence.text == words && evidence.article == article.id)
    let slice = Array(article.text.unicodeScalars)[evidence.start..<evidence.end]
    #expect(slice.elementsEqual(words.unicodeScalars))
  }

  @Test("takes no date of a happening for the article's own")
  func notStated() throws {
    let text =
      "Holm visits Sudmark\n\nThe accord of May 3, 1996 was signed in Bern by both ministers."
    #expect(try #require(read(text).first?.article).published == .unknown)
  }

  @Test("says every reason in words")
  func wording() {
    #expect(Refusal(name: "a.txt", reason: .empty).wording == "a.txt: empty")
    #expect(
      RefusalReason.noTextField(keys: ["title", "url"]).wording
        == "no text: neither \"text\" nor \"html\" nor a field known to be one holds anything"
        + " (keys: title, url); name it with --map text=FIELD")
    #expect(
      RefusalReason.tooLarge(limitBytes: 64 << 20).wording
        == "larger than the 64 MB that are read at once")
  }
}
