import Dossier
import Reconciliation

/// Builds invented articles with claims whose evidence is cut from their own text.
struct Newsroom {
  private(set) var read: ReadArticle
  private let scalars: [Unicode.Scalar]

  static let countryNames = ["NRD": "Nordia", "SUL": "Sulia", "VES": "Vestria"]

  init(
    _ id: String, _ text: String, published: String? = nil, outlet: String? = nil,
    title: String? = nil, url: String? = nil, credits: [String] = []
  ) {
    let scalars = Array(text.unicodeScalars)
    let publication = published.flatMap { CivilDate(iso: $0) }.map {
      Publication.day($0, basis: .metadata)
    }
    self.scalars = scalars
    read = ReadArticle(
      article: Article(
        id: id, url: url, outlet: outlet, title: title, text: text,
        published: publication ?? .unknown,
        credits: credits, segments: [Segment(kind: .body, start: 0, end: scalars.count)]),
      sentences: Newsroom.sentences(scalars), clues: [], claims: ArticleClaims(article: id))
  }

  /// The evidence of the first place where the words stand; of the whole text where they do not.
  func cite(_ words: String) -> Evidence {
    let sought = Array(words.unicodeScalars)
    let last = scalars.count - sought.count
    let start = last < 0 ? nil : (0...last).first { scalars[$0...].starts(with: sought) }
    let range = start.map { $0..<$0 + sought.count } ?? 0..<scalars.count
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[range])
    return Evidence(
      article: read.article.id, start: range.lowerBound, end: range.upperBound, text: String(text))
  }

  // MARK: Claims

  @discardableResult
  mutating func actor(
    _ name: String, _ kind: Actor.Kind = .person, country: String? = nil, known: String? = nil,
    role: String? = nil, of: String? = nil, sector: String? = nil, also short: Evidence? = nil,
    described: [String] = [], isUnnamed: Bool = false
  ) -> Int {
    let key = read.claims.actors.count
    let evidence = Citations(cite(name))
    let others = short.map { [NameForm(text: $0.text, evidence: Citations($0))] } ?? []
    let roles = role.map { [Role(title: $0, of: of ?? country, evidence: evidence)] } ?? []
    read.claims.actors.append(
      ActorClaim(
        key: key, kind: kind, name: name,
        names: [NameForm(text: name, evidence: evidence)] + others,
        country: country, sector: sector, roles: roles, known: known, described: described,
        isUnnamed: isUnnamed))
    return key
  }

  mutating func state(_ name: String, _ code: String) -> Int {
    actor(name, .state, country: code, known: "state:\(code)", sector: "GOV")
  }

  @discardableResult
  mutating func event(
    _ words: String, _ type: EventType = .consult, mode: String? = nil, trigger: String,
    _ participants: [(Int, ParticipantRole)], topic: String? = nil, place: Place? = nil,
    time: TimeSpan = .unknown, status: EventStatus = .occurred, background: Bool = false,
    confidence: Double = 0.8
  ) -> Int {
    read.claims.events.append(
      EventClaim(
        type: type, mode: mode, plover: PloverCode(type: type, mode: mode), trigger: trigger,
        topic: topic, participants: participants.map { ParticipantClaim(actor: $0.0, role: $0.1) },
        place: place,
        time: time, status: status, isBackground: background, confidence: confidence,
        evidence: Citations(cite(words))))
    return read.claims.events.count - 1
  }

  mutating func statement(
    _ words: String, by speaker: Int, content: String, direct: Bool = true,
    time: TimeSpan = .unknown, stance: Stance? = nil
  ) {
    read.claims.statements.append(
      StatementClaim(
        speaker: speaker, cue: "say", content: content, direct: direct, time: time,
        stance: stance,
        evidence: Citations(cite(words))))
  }

  mutating func commitment(
    _ words: String, by: [Int], what: String, due: TimeSpan, status: CommitmentStatus,
    under: Int? = nil
  ) {
    read.claims.commitments.append(
      CommitmentClaim(
        by: by, to: [], what: what, due: due, under: under, status: status,
        evidence: Citations(cite(words))))
  }

  mutating func figure(
    _ words: String, _ value: Double, _ unit: String, what: String,
    _ approximation: Approximation = .exact, about: [Int] = [], period: TimeSpan = .unknown
  ) {
    read.claims.figures.append(
      FigureClaim(
        what: what, value: value, unit: unit, approximation: approximation, about: about,
        period: period, evidence: Citations(cite(words))))
  }

  mutating func process(_ name: String, parties: [Int], events: [Int]) {
    read.claims.processes.append(
      ProcessClaim(name: name, parties: parties, events: events, evidence: Citations(cite(name))))
  }

  mutating func segments(_ segments: [Segment]) { read.article.segments = segments }

  mutating func clue(_ reading: DateClue.Reading, _ words: String) {
    read.clues.append(DateClue(reading: reading, evidence: cite(words)))
  }

  private static func sentences(_ scalars: [Unicode.Scalar]) -> [SentenceRange] {
    var sentences: [SentenceRange] = []
    var start = 0
    for (position, scalar) in scalars.enumerated() {
      let isLast = position + 1 == scalars.count
      let ends = (scalar == "." || scalar == "”") && (isLast || scalars[position + 1] == " ")
      guard ends || isLast else { continue }
      sentences.append(SentenceRange(start: start, end: position + 1))
      start = position + 2
    }
    return sentences
  }
}

func day(_ iso: String) -> CivilDate { CivilDate(iso: iso) ?? CivilDate(dayNumber: 0) }

func on(_ iso: String) -> TimeSpan { .day(day(iso)) }

func within(_ start: String, _ end: String, _ granularity: Granularity) -> TimeSpan {
  TimeSpan(start: day(start), end: day(end), granularity: granularity, text: nil)
}

func dossier(of articles: [Newsroom]) -> DossierContents {
  Reconciler(countryNames: Newsroom.countryNames)
    .dossier(of: articles.map(\.read), asOf: nil, generator: "test")
}
