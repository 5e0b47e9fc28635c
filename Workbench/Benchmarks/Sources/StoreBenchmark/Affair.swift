import Dossier

/// An affair that nobody lived through: articles about people who do not exist, and the entries that
/// they give, in the proportions of real ones (a happening and a half, a statement and a tenth of a
/// promise for each article; few names in many articles, most in few).
struct Affair {
  let articles: Int

  /// Days over which the articles are spread: three years.
  private static let days = 1_095
  private static let firstDay = 18_628

  static let places = [
    "Bergen", "Suva", "Valletta", "Tartu", "Cork", "Turku", "Lugano", "Faro", "Split", "Varna",
  ]
  static let countries = ["NOR", "FJI", "MLT", "EST", "IRL", "FIN", "CHE", "PRT", "HRV", "BGR"]
  static let topics = [
    "fishing grounds", "a ferry line", "grain quotas", "border posts", "a gas pipeline",
    "prisoner lists", "a joint survey", "water rights", "harbour fees", "rail tariffs",
  ]
  private static let given = [
    "Ingrid", "Tomas", "Joana", "Karl", "Maret", "Sean", "Aino", "Livia", "Rui", "Ivana",
  ]
  private static let syllables = [
    "sol", "ar", "tui", "zer", "mar", "kel", "vor", "lin", "dra", "pes", "tov", "han", "rik", "bel",
  ]

  static func id(_ letter: String, _ number: Int) -> String {
    var mixed = UInt64(number) &* 0x9e37_79b9_7f4a_7c15
    mixed ^= mixed >> 29
    let hex = String(mixed, radix: 16)
    return letter + String(repeating: "0", count: max(0, 10 - hex.count)) + hex.prefix(16)
  }

  // MARK: People

  /// States first: they stand in very many articles.
  var actorCount: Int { Self.countries.count + max(20, articles / 25) }

  static func name(_ actor: Int) -> String {
    if actor < countries.count { return "Land of \(places[actor])" }
    var chance = Chance(seed: UInt64(actor) &* 77 &+ 5)
    let family = (0..<3).map { _ in syllables[chance.below(syllables.count)] }.joined()
    return given[chance.below(given.count)] + " " + family.prefix(1).uppercased()
      + family.dropFirst()
  }

  /// The lower an actor's number, the more often it is met.
  private func actor(_ chance: inout Chance) -> Int {
    if chance.below(3) == 0 { return chance.below(Self.countries.count) }
    let width = actorCount - Self.countries.count
    let one = chance.below(width)
    return Self.countries.count + one * chance.below(width) / width
  }

  // MARK: Articles

  /// What an article tells; the text holds every sentence once.
  struct Told {
    var article: Article
    var actors: [Int]
    var sentences: [Range<Int>]
    var day: CivilDate
    var place: Int
    var topic: Int
  }

  func told(_ number: Int) -> Told {
    var chance = Chance(seed: UInt64(number) &* 2_654_435_761 &+ 11)
    let day = CivilDate(dayNumber: Self.firstDay + number * Self.days / articles)
    let one = actor(&chance)
    var other = actor(&chance)
    if other == one { other = (one + 1) % actorCount }
    let place = chance.below(Self.places.count)
    let topic = chance.below(Self.topics.count)
    let words = Self.topics[topic]
    let names = (Self.name(one), Self.name(other))
    let title = "\(names.0) and \(names.1) talk of \(words)"
    let lines = [
      title,
      "\(names.0) met \(names.1) in \(Self.places[place]) to talk of \(words), delegate \(number).",
      "\"The talks on \(words) were open and will go on\", \(names.0) told reporters.",
      "\(names.1) will hand in a list on \(words) within \(chance.below(60) + 2) days.",
      "Trade between the two came to \(chance.below(900) + 20) million euros, officials said.",
      "Observers in \(Self.places[(place + 3) % 10]) doubt that \(words) can be settled soon.",
      "An earlier round had ended without a text, and the harbour stayed closed for weeks.",
    ]
    var text = ""
    var sentences: [Range<Int>] = []
    var length = 0
    for (index, line) in lines.enumerated() {
      sentences.append(length..<length + line.unicodeScalars.count)
      let end = index == 0 ? "\n\n" : " "
      text += line + end
      length += line.unicodeScalars.count + end.unicodeScalars.count
    }
    let article = Article(
      id: Self.id("d", number), url: "https://post\(number % 40).example/\(number)",
      outlet: "Post \(number % 40)", title: title, language: "en", text: text,
      published: .day(day, basis: .metadata),
      segments: [
        Segment(kind: .title, start: 0, end: sentences[0].upperBound),
        Segment(kind: .body, start: sentences[1].lowerBound, end: length - 1),
      ])
    return Told(
      article: article, actors: [one, other], sentences: sentences, day: day, place: place,
      topic: topic)
  }

  static func evidence(_ told: Told, _ sentence: Int) -> Evidence {
    let range = told.sentences[sentence]
    let scalars = Array(told.article.text.unicodeScalars)
    return Evidence(
      article: told.article.id, start: range.lowerBound, end: range.upperBound,
      text: String(String.UnicodeScalarView(scalars[range])))
  }
}
