import Dossier
import Foundation

@testable import Exports

/// An invented affair of the lake of Orvand, told by two articles whose words are as hostile as a
/// page can make them.
enum Fixture {
  static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    guard let date = CivilDate(year: year, month: month, day: day) else {
      preconditionFailure("no such day")
    }
    return date
  }

  /// Names that break a format which does not escape them.
  static let names = [
    "<script>alert(1)</script>", "Ana \"Bo\" O'Neill", "one\ntwo\r\nthree", "Lund, Kari; Rojas",
    "=HYPERLINK(\"http://evil.example\")", "+4711", "-1", "@cmd", "\tTab", "'=quoted",
    "👩🏽‍⚖️ Judge 🇳🇴", "\u{202E}txet desrever\u{202C} עמית", "NUL\u{0}and\u{1B}[31m\u{FFFE}",
    "]]>&amp;<!--", "back\\slash",
  ]

  /// Emoji and marks before the words, so that bytes, UTF-16 and scalars all count differently.
  static let text =
    "👩🏽‍⚖️ Orvand: e\u{301}lite. The ministers met in Orvand on May 2, “and they will meet again”."
  static let words = "ministers met in Orvand"

  static func evidence(_ article: String = "a1") -> Evidence {
    let scalars = Array(text.unicodeScalars)
    let wanted = Array(words.unicodeScalars)
    for start in 0...(scalars.count - wanted.count)
    where Array(scalars[start..<(start + wanted.count)]) == wanted {
      return Evidence(article: article, start: start, end: start + wanted.count, text: words)
    }
    preconditionFailure("the article does not say so")
  }

  static let cited = Citations(evidence(), [evidence("a2")])
  static let sources = Sources(articles: ["a1", "a2"], independent: 2)

  static func article(_ id: String, url: String?) -> Article {
    Article(
      id: id, path: "\(id).txt", url: url, outlet: "The =Post, \"Lakeside\"",
      title: "Talks <b>& more</b>\u{0}", language: "en", text: text,
      published: .day(day(2031, 5, 3), basis: .metadata),
      segments: [Segment(kind: .body, start: 0, end: text.unicodeScalars.count)])
  }

  static func actor(_ id: String, _ name: String, kind: Actor.Kind = .person) -> Actor {
    Actor(
      id: id, kind: kind, name: name, names: [NameForm(text: name, evidence: cited)],
      country: "NOR", sector: "GOV",
      roles: kind == .person
        ? [Role(title: "minister, \(name)", of: "NOR", from: day(2030, 1, 1), evidence: cited)] : []
    )
  }

  static func event(
    _ id: String, _ status: EventStatus, _ participants: [Participant], summary: String,
    time: TimeSpan = .day(day(2031, 5, 2))
  ) -> Event {
    Event(
      id: id, type: .consult, mode: "meeting", contexts: ["diplomatic"],
      plover: PloverCode(type: status == .occurred ? .consult : .agree, mode: nil),
      summary: summary, participants: participants, place: Place(name: "Orvand", country: "NOR"),
      time: time, status: status, confidence: 0.8, sources: sources, evidence: cited)
  }

  static func parties(_ ids: String...) -> [Participant] {
    ids.map { Participant(actor: $0, role: .party) }
  }

  static let contents: DossierContents = {
    let actors = names.enumerated().map { number, name in
      actor("p\(10 + number)", name)
    }
    let met = names.indices.map { number in
      event(
        "e\(10 + number)", .occurred, parties("p\(10 + number)", "s1"),
        summary: "\(names[number]) met Norway in Orvand")
    }
    let planned = [
      event("e90", .scheduled, parties("p10", "s1"), summary: names.joined(separator: " ")),
      event(
        "e91", .proposed, parties("p10", "s1"), summary: "A conference, perhaps; in May",
        time: TimeSpan(
          start: day(2031, 6, 1), end: day(2031, 6, 30), granularity: .month, text: "next month")),
      event("e92", .cancelled, parties("p10", "s1"), summary: "Called off"),
      event("e93", .scheduled, parties("p10", "s1"), summary: "Some day", time: .unknown),
    ]
    return DossierContents(
      generator: "rapporteur 0.0.0", asOf: day(2031, 5, 4),
      articles: [
        article("a1", url: "https://lake.example/one"),
        article("a2", url: "javascript:alert(1)"),
      ],
      actors: actors + [actor("s1", "Norway", kind: .state)], events: met + planned,
      commitments: [
        Commitment(
          id: "c1", by: ["s1"], to: ["p10"], what: "open, the \\sluice\\; of\nOrvand",
          due: .day(day(2031, 7, 1)), under: nil, status: .inDoubt, sources: sources,
          evidence: cited)
      ])
  }()

  static func text(_ format: ExportFormat, _ choice: ExportChoice = ExportChoice()) throws -> String
  {
    let countries = CountryCodes(names: ["NOR": "Norway"], alpha2: ["NOR": "no"])
    let bytes = try Exporter(contents, countries: countries, choice: choice).bytes(format)
    return String(decoding: bytes ?? [], as: UTF8.self)
  }
}
