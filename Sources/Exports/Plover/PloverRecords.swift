import Briefing
import Dossier

/// A dossier's events as PLOVER's records: one occurrence is one record, whoever tells it.
struct PloverRecords {
  private let index: DossierIndex
  private let choice: ExportChoice

  init(_ index: DossierIndex, _ choice: ExportChoice) {
    self.index = index
    self.choice = choice
  }

  func all() -> [PloverRecord] {
    index.contents.events.filter(isWanted).map(record)
  }

  private func isWanted(_ event: Event) -> Bool {
    switch event.status {
    case .occurred, .ongoing: break
    case .scheduled, .proposed, .threatened, .refused, .cancelled:
      guard choice.planned else { return false }
    // What an actor denies, or what only might be, did not happen.
    case .denied, .hypothetical: return false
    }
    return choice.holds(event.time, event.sources, index)
  }

  private func record(_ event: Event) -> PloverRecord {
    let sides = Sides(event)
    return PloverRecord(
      id: event.id, date: event.time.start?.iso, enddate: event.time.end?.iso,
      actor: sides.actors.map(entity), recipient: sides.recipients.map(entity),
      event: [event.plover.type.rawValue], mode: event.plover.mode.map { [$0] } ?? [],
      context: event.contexts, quadCode: event.plover.type.quadrant,
      eventLoc: event.place.map {
        .init(extractedPlace: $0.name, countryCode: $0.country ?? "")
      },
      eventText: event.evidence.all.map(\.text), link: event.parts,
      textInfo: event.evidence.all.enumerated().map { number, evidence in
        .init(
          sequence: number + 1, article: evidence.article, start: evidence.start, end: evidence.end)
      },
      citeInfo: event.sources.articles.compactMap(index.article).map(citation),
      comment: event.summary, status: event.status.rawValue,
      independent: event.sources.independent, confidence: event.confidence)
  }

  private func entity(_ id: String) -> PloverRecord.Entity {
    let actor = index.actor(id)
    return .init(
      code: actor?.country ?? "", sector: actor?.sector ?? "", entityText: index.name(id),
      identifierId: id)
  }

  private func citation(_ article: Article) -> PloverRecord.Citation {
    .init(
      citation: article.id, url: index.address(article.id), title: article.title,
      publication: article.outlet, language: article.language, date: article.published.end?.iso)
  }

  /// Who acts and who is acted on. Where the deed is mutual all act; a visit keeps its two sides.
  struct Sides {
    var actors: [String] = []
    var recipients: [String] = []

    init(_ event: Event) {
      for participant in event.participants {
        switch participant.role {
        case .source, .party, .delegate, .mediator: actors.append(participant.actor)
        case .target: recipients.append(participant.actor)
        case .host:
          if event.mode == "visit" {
            recipients.append(participant.actor)
          } else {
            actors.append(participant.actor)
          }
        // The body that a delegate belongs to does not act itself.
        case .memberOf: break
        }
      }
    }
  }
}
