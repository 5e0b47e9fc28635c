import Dossier
import Pages
import Store
import Testing

@Suite("The weight of pages")
struct WeightTests {
  /// Ten times as much of everything as a page shows, with long texts.
  private func crowd() throws -> Affair {
    try Affair { contents in
      let long = String(repeating: "long words & more ", count: 60)
      let seed = contents
      for number in 0..<300 {
        var event = seed.events[number % seed.events.count]
        event.id = "e9\(number)"
        event.summary = "Happening \(number) \(long)."
        event.time = .day(CivilDate(dayNumber: 18_000 + number * 5))
        contents.events.append(event)
        var statement = seed.statements[0]
        statement.id = "q9\(number)"
        statement.content = long
        statement.variants = (0..<9).map {
          NameForm(text: "\($0) \(long)", evidence: seed.statements[0].evidence)
        }
        contents.statements.append(statement)
        var commitment = seed.commitments[0]
        commitment.id = "c9\(number)"
        commitment.what = long
        contents.commitments.append(commitment)
        var actor = seed.actors[number % 3]
        actor.id = "p9\(number)"
        actor.name = "\(long) \(number)"
        contents.actors.append(actor)
        var passage = seed.passages[0]
        passage.id = "pa9\(number)"
        contents.passages.append(passage)
      }
      contents.articles[0].text += String(repeating: "&\u{10FFFF}", count: 60_000)
    }
  }

  @Test("no page weighs 200 kilobytes, however much there is")
  func weight() throws {
    let affair = try crowd()
    var addresses: [(path: [String], query: [String: String])] = Affair.rooms.map { ($0, [:]) }
    addresses += [
      (["timeline"], ["page": "3"]), (["sources"], ["view": "copied"]),
      (["sources"], ["view": "single"]), (["search"], ["q": "words"]), (["articles", "a1"], [:]),
      (["articles", "a1"], ["page": "3"]), (["actors", "p1"], [:]), (["entries", "e1"], [:]),
      (["entries", "pr1"], [:]), (["entries", "p1"], [:]),
    ]
    for address in addresses {
      let page = try affair.page(address.path, address.query, token: "t")
      #expect(page.utf8.count < 200_000, "\(address): \(page.utf8.count)")
    }
  }

  @Test("parts of a list follow each other without gap or repeat")
  func parts() throws {
    let affair = try crowd()
    var ids: [String] = []
    var address: String? = "/timeline?type=CONSULT"
    while let here = address {
      let tags = try Markup(affair.page(at: here)).tags
      ids += tags.filter { $0.values["class"] == "what" }.compactMap { $0.values["href"] }
      address = tags.first { $0.values["rel"] == "next" }.flatMap { $0.values["href"] }
        .map(Markup.unescaped)
    }
    let wanted = affair.contents.events.filter { $0.type == .consult }.map { "/entries/\($0.id)" }
    #expect(ids.sorted() == wanted.sorted())
  }
}
