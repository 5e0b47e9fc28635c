import Dossier

/// An article around one mention, with the vocabulary of one story or of another.
struct PairArticle {
  private(set) var read: ReadArticle
  private let telling: Int

  /// - Parameter isFirstStory: articles of the first story share their words and their days.
  init(_ id: String, _ telling: String, isFirstStory: Bool) {
    let text =
      telling
      + (isFirstStory
        ? " Fishermen on both shores of the straits waited for word on herring quotas."
        : " Winter wheat, rail freight and a new lighthouse filled the speeches of the evening.")
    let day = CivilDate(iso: isFirstStory ? "2031-06-06" : "2034-06-09")
    let scalars = text.unicodeScalars.count
    self.telling = telling.unicodeScalars.count
    let article = Article(
      id: id, text: text,
      published: day.map { Publication.day($0, basis: .metadata) } ?? .unknown,
      segments: [Segment(kind: .body, start: 0, end: scalars)])
    read = ReadArticle(
      article: article,
      sentences: [
        SentenceRange(start: 0, end: self.telling),
        SentenceRange(start: self.telling + 1, end: scalars),
      ], clues: [], claims: ArticleClaims(article: id))
  }

  /// The telling as evidence.
  var told: Citations {
    let text = String(
      String.UnicodeScalarView(Array(read.article.text.unicodeScalars)[0..<telling]))
    return Citations(
      Evidence(article: read.article.id, start: 0, end: telling, text: text))
  }

  mutating func actor(_ name: String, _ kind: Actor.Kind, country: String, office: String) -> Int {
    let key = read.claims.actors.count
    let code = country.isEmpty ? nil : country
    read.claims.actors.append(
      ActorClaim(
        key: key, kind: kind, name: name, names: [NameForm(text: name, evidence: told)],
        country: code, sector: kind == .state ? "GOV" : nil,
        roles: office.isEmpty ? [] : [Role(title: office, of: code, evidence: told)],
        known: kind == .state ? "state:\(country)" : nil))
    return key
  }

  mutating func event(_ claim: EventClaim) { read.claims.events.append(claim) }
}
