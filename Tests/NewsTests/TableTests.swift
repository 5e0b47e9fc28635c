import Dossier
import Foundation
import News
import Testing

@Suite("A table")
struct TableTests {
  private func read(_ text: String, _ name: String = "a.csv", map: String? = nil) throws
    -> [Reading]
  {
    let reader = ArticleReader(
      rules: Shipped.rules, agencies: Shipped.agencies,
      map: try map.map { try FieldMap(parsing: $0) } ?? FieldMap())
    return reader.read(Array(text.utf8), name: name, path: name)
  }

  @Test("of RFC 4180 keeps line ends, separators and quotation marks within quotes")
  func quotes() throws {
    let readings = try read(
      "\u{FEFF}Title,Publish Date,media_name,url,\"story_text\"\r\n"
        + "\"Envoys meet, at last\",2022-04-05,The Quay,https://quay.example/1,"
        + "\"They met.\r\nOne said: \"\"Yes.\"\"\"\r\n\r\n"
        + "Two,2022-04-06,The Quay,https://quay.example/2,They left.")
    let article = try #require(readings.first?.article)
    #expect(article.title == "Envoys meet, at last")
    #expect(article.text.hasSuffix("They met.\nOne said: \"Yes.\""))
    #expect(article.outlet == "The Quay" && article.url == "https://quay.example/1")
    #expect(article.published == .day(try #require(CivilDate(iso: "2022-04-05")), basis: .metadata))
    #expect(readings.map { $0.article?.path } == ["a.csv:2", "a.csv:5"])
  }

  @Test("may be parted by semicolons or tabs, or be written in UTF-16")
  func separators() throws {
    #expect(try read("title;text\nA, b;One came.\n").first?.article?.title == "A, b")
    #expect(try read("title\ttext\nA; b\tOne came.\n", "a.tsv").first?.article?.title == "A; b")
    var wide: [UInt8] = [0xFF, 0xFE]
    for unit in "title\ttext\r\nÄ\tOne came.\r\n".utf16 {
      wide += [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
    #expect(Shipped.reader.read(wide, name: "a.csv", path: nil).first?.article?.title == "Ä")
    #expect(
      try read("url,text\nhttps://quay.example/1,One came.\n", "a").first?.article?.url != nil)
  }

  @Test("without a column that is known says which there are, and takes a map")
  func map() throws {
    let text = "KOPF,WANN,INHALT,BLATT\nEnvoys meet,2022-04-05,One came.,The Quay\n"
    let refusal = try #require(try read(text).first?.refusal)
    #expect(refusal.reason == .noTextColumn(columns: ["KOPF", "WANN", "INHALT", "BLATT"]))
    #expect(refusal.wording.contains("--map text=COLUMN"))
    let article = try #require(
      try read(text, map: "text=INHALT, date=wann,title=KOPF,outlet=BLATT").first?.article)
    #expect(article.text == "Envoys meet\n\nOne came." && article.outlet == "The Quay")
    #expect(article.published.start == CivilDate(iso: "2022-04-05"))
  }

  @Test("whose quotation mark never closes is read up to it, and refused by its line")
  func openQuote() throws {
    let readings = try read("title,text\nA,One came.\nB,\"Two left.\nC,Three stayed.\n")
    #expect(readings.count == 2)
    #expect(readings[0].article != nil)
    #expect(readings[1].refusal?.wording.contains("line 3 is never closed") == true)
  }

  @Test("with more fields than columns is refused row by row")
  func ragged() throws {
    let readings = try read("title,text\nA,One came, and left.\nB,Two stayed.\nC\n")
    #expect(readings.map { $0.refusal?.reason.code } == ["malformed", nil, "no_text_field"])
    #expect(readings[0].refusal?.name == "a.csv:2")
  }

  @Test("of a million columns, of one endless quote, of nothing but separators ends soon")
  func hostile() throws {
    let clock = ContinuousClock()
    var readings: [[Reading]] = []
    let time = try clock.measure {
      readings = [
        try read(String(repeating: ",", count: 1_000_000)),
        try read("text\n" + String(repeating: "a,", count: 1_000_000)),
        try read("text\n\"" + String(repeating: "a\n", count: 2_000_000)),
        try read("text\n" + String(repeating: "\"\"\n", count: 100_000)),
      ]
    }
    #expect(readings.allSatisfy { $0.count == 1 && $0[0].refusal != nil })
    #expect(time < .seconds(60))
  }
}

@Suite("The fields of records")
struct FieldTests {
  private func article(_ json: String) -> Article? {
    Shipped.reader.read(Array(json.utf8), name: "a.json", path: "a.json").first?.article
  }

  @Test("of news-please, Media Cloud and other tools are known")
  func tools() throws {
    let please = try #require(
      article(
        """
        {"authors": ["Ann Ray", "Bo Lee"], "date_download": "2022-05-01 10:00:00",
         "date_modify": "None", "date_publish": "2022-04-05 08:00:00", "description": "Short.",
         "filename": "x.json", "image_url": null, "language": "en", "localpath": null,
         "maintext": "One came.", "source_domain": "quay.example", "text": null,
         "title": "Envoys meet", "title_page": null, "title_rss": null,
         "url": "https://quay.example/1"}
        """))
    #expect(please.text == "Envoys meet\n\nOne came." && please.byline == "Ann Ray, Bo Lee")
    #expect(please.outlet == "quay.example" && please.language == "en")
    #expect(please.published.start == CivilDate(iso: "2022-04-05"))
    let cloud = try #require(
      article(
        """
        {"id": "7", "indexed_date": "2022-05-01", "language": "en", "media_name": "quay.example",
         "media_url": "quay.example", "publish_date": "2022-04-05", "text": "One came.",
         "title": "Envoys meet", "url": "https://quay.example/1"}
        """))
    #expect(cloud.outlet == "quay.example" && cloud.published.start == CivilDate(iso: "2022-04-05"))
    let other = try #require(
      article(
        """
        {"title": "Envoys meet", "author": "Ann Ray", "hostname": "quay.example",
         "date": "2022-04-05", "text": "One came.", "filedate": "2022-05-01",
         "source": "https://quay.example/1", "source-hostname": "The Quay", "excerpt": "One"}
        """))
    #expect(other.url == "https://quay.example/1" && other.outlet == "The Quay")
    let nested = try #require(
      article(
        """
        {"headline": "Envoys meet", "articleBody": "<p>One came to Bergen.</p>",
         "source": {"id": 1, "name": "The Quay"}, "author": [{"name": "Ann Ray"}, null, {"x": 1}],
         "datePublished": "2022-04-05"}
        """))
    #expect(nested.outlet == "The Quay" && nested.byline == "Ann Ray")
    #expect(nested.published.start == CivilDate(iso: "2022-04-05"))
    #expect(!nested.text.contains("<p>"))
  }

  @Test("are never days of retrieval, nor descriptions")
  func not() {
    #expect(
      article("{\"text\": \"One came.\", \"date_download\": \"2022-05-01\"}")?.published == .unknown
    )
    #expect(article("{\"title\": \"A\", \"description\": \"One came.\"}") == nil)
  }

  @Test("can be mapped; a bad map says what is wrong")
  func map() throws {
    #expect(try FieldMap(parsing: "text=BODY,published=W").names == [.text: "BODY", .date: "W"])
    #expect(throws: FieldMapError.noName("text")) { try FieldMap(parsing: "text") }
    #expect(throws: FieldMapError.noName("text=")) { try FieldMap(parsing: "text=") }
    #expect(throws: FieldMapError.unknownField("body")) { try FieldMap(parsing: "body=x") }
    #expect(throws: FieldMapError.twice("text")) { try FieldMap(parsing: "text=a,text=b") }
  }
}
