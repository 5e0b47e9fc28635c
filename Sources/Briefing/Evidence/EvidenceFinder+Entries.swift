import Dossier

/// One report for each kind of entry.
extension EvidenceFinder {
  func report(_ event: Event) -> EvidenceReport {
    var facts = [
      fact("type", StatusWords.form(event)), fact("status", event.status.rawValue),
      time(event.time), sources(event.sources),
    ]
    if let place = event.place {
      facts.insert(fact("place", place.name + (place.country.map { " (\($0))" } ?? "")), at: 3)
    }
    if !event.participants.isEmpty {
      let who = event.participants.map { "\(names.name($0.actor)) (\(role($0.role)))" }
      facts.insert(fact("who", who.joined(separator: ", ")), at: 2)
    }
    let groups =
      [group("states it", event.evidence.all)] + differences(event.disagreements)
      + revisions(event.history)
    return report("event", event.id, event.summary, facts, groups)
  }

  func report(_ statement: Statement) -> EvidenceReport {
    let words = statement.direct ? "“\(statement.content)”" : statement.content
    var facts = [
      fact("speaker", names.name(statement.speaker)), fact("cue", statement.cue),
      time(statement.time), sources(statement.sources),
    ]
    if let medium = statement.medium { facts.insert(fact("medium", medium), at: 2) }
    if let stance = statement.stance { facts.insert(fact("stance", stance.rawValue), at: 2) }
    let groups =
      [group("states it", statement.evidence.all)]
      + statement.variants.map { group("also worded “\($0.text)”", $0.evidence.all) }
    return report(
      "statement", statement.id, "\(names.name(statement.speaker)): \(words)", facts, groups)
  }

  func report(_ commitment: Commitment) -> EvidenceReport {
    var facts = [
      fact("status", StatusWords.words(commitment.status)),
      fact("due", DateWords.words(commitment.due)), sources(commitment.sources),
    ]
    if !commitment.to.isEmpty {
      facts.insert(fact("to", CountWords.list(commitment.to.map(names.name))), at: 0)
    }
    if let under = commitment.under {
      let summary = contents.events.first { $0.id == under }?.summary
      facts.insert(
        fact("under", [summary, "(\(under))"].compactMap { $0 }.joined(separator: " ")), at: 1)
    }
    let steps = commitment.history.map { step in
      group("\(DateWords.words(step.time)): \(StatusWords.words(step.status))", step.evidence.all)
    }
    let by = CountWords.list(commitment.by.map(names.name))
    return report(
      "commitment", commitment.id, by.isEmpty ? commitment.what : "\(by): \(commitment.what)",
      facts, [group("states it", commitment.evidence.all)] + steps)
  }

  func report(_ figure: Figure) -> EvidenceReport {
    report(
      "figure", figure.id, "\(figure.what): \(FigureWords.words(figure))",
      [time(figure.period), sources(figure.sources)],
      [group("states it", figure.evidence.all)] + differences(figure.disagreements)
        + revisions(figure.history))
  }

  func report(_ actor: Actor) -> EvidenceReport {
    var facts = [fact("kind", actor.kind.rawValue.replacing("_", with: " "))]
    if let country = actor.country { facts.append(fact("country", country)) }
    if let sector = actor.sector { facts.append(fact("sector", sector)) }
    if !actor.possiblySame.isEmpty {
      let same = actor.possiblySame.map { "\(names.name($0)) (\($0))" }
      facts.append(fact("perhaps the same as", CountWords.list(same)))
    }
    let roles = actor.roles.map { role in
      group(held(role, by: actor), role.evidence.all)
    }
    let forms = actor.names.map { group("called “\($0.text)”", $0.evidence.all) }
    return report(
      "actor", actor.id, actor.name, facts, roles + forms + revisions(actor.history))
  }

  private func held(_ role: Role, by actor: Actor) -> String {
    let office = names.office(role, of: actor)
    return DateWords.words(from: role.from, to: role.to).map { "\(office), \($0)" } ?? office
  }

  func report(_ process: Process) -> EvidenceReport {
    var facts: [EvidenceReport.Fact] = []
    if !process.parties.isEmpty {
      facts.append(fact("parties", CountWords.list(process.parties.map(names.name))))
    }
    if !process.mediators.isEmpty {
      facts.append(fact("mediators", CountWords.list(process.mediators.map(names.name))))
    }
    if !process.events.isEmpty {
      facts.append(fact("events", process.events.joined(separator: " ")))
    }
    if !process.commitments.isEmpty {
      facts.append(fact("commitments", process.commitments.joined(separator: " ")))
    }
    let forms = process.names.map { group("called “\($0.text)”", $0.evidence.all) }
    return report(
      "process", process.id, process.name, facts,
      [group("named", process.evidence.all)] + forms)
  }

  func report(_ story: Story) -> EvidenceReport {
    var facts = [
      sources(Sources(articles: story.articles, independent: story.independent))
    ]
    if let words = DateWords.words(from: story.from, to: story.to) {
      facts.insert(fact("time", words), at: 0)
    }
    if let follows = story.follows { facts.append(fact("continues", follows)) }
    return report(
      "story", story.id, story.title, facts, [group("told by", openings(story.articles))])
  }

  func report(_ passage: Passage) -> EvidenceReport {
    var facts = [fact("stands in", CountWords.count(passage.articles.count, "article"))]
    if let origin = passage.origin { facts.append(fact("origin", origin)) }
    return report(
      "passage", passage.id, PlainText(passage.text).shortened(to: 200).string, facts,
      [group("stands in", passage.evidence.all)])
  }

  func report(_ article: Article) -> EvidenceReport {
    var facts = [
      fact("outlet", article.outlet ?? "unknown"),
      fact("published", published(article.published)),
    ]
    if let byline = article.byline { facts.append(fact("byline", byline)) }
    if !article.credits.isEmpty { facts.append(fact("credits", CountWords.list(article.credits))) }
    if let place = article.url ?? article.path { facts.append(fact("read from", place)) }
    var groups = [group("opens with", [opening(article)])]
    if !article.published.evidence.isEmpty {
      groups.append(group("dated by", article.published.evidence))
    }
    return report("article", article.id, SourceNotes.title(article).string, facts, groups)
  }

  private func published(_ publication: Publication) -> String {
    let basis = SourceNotes.basis(publication).string
    return DateWords.words(publication) + (basis.isEmpty ? "" : " (\(basis))")
  }

  private func report(
    _ kind: PlainText, _ id: String, _ title: String, _ facts: [EvidenceReport.Fact],
    _ groups: [EvidenceReport.Group]
  ) -> EvidenceReport {
    EvidenceReport(
      kind: kind, id: PlainText(id), title: PlainText(title), facts: facts,
      groups: groups.filter { !$0.pieces.isEmpty })
  }

  private func differences(_ disagreements: [Disagreement]) -> [EvidenceReport.Group] {
    disagreements.flatMap { disagreement in
      disagreement.values.map {
        group("gives \(disagreement.field) as \($0.value)", $0.evidence.all)
      }
    }
  }

  private func revisions(_ history: [Revision]) -> [EvidenceReport.Group] {
    history.map { revision in
      let cause = revision.decision.map { ", by decision: \($0)" } ?? ""
      return group("earlier \(revision.field): \(revision.value)\(cause)", revision.evidence.all)
    }
  }

  private func time(_ span: TimeSpan) -> EvidenceReport.Fact {
    let words = span.text.map { " (“\(PlainText($0).string)”)" } ?? ""
    return fact("time", DateWords.words(span) + words)
  }

  private func role(_ role: ParticipantRole) -> String {
    role == .memberOf ? "delegation member" : role.rawValue
  }
}
