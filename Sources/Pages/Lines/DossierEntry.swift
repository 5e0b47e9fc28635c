import Dossier
import Foundation
import Store

/// An entry as its list has it.
enum DossierEntry {
  case article(Article)
  case story(Story)
  case passage(Passage)
  case actor(Actor)
  case event(Event)
  case statement(Statement)
  case commitment(Commitment)
  case figure(Figure)
  case process(Dossier.Process)

  init(_ kept: KeptEntry) throws(SiteError) {
    func read<Value: Decodable>(_ type: Value.Type) throws(SiteError) -> Value {
      do { return try JSONDecoder().decode(type, from: kept.json) } catch {
        throw .dossier(.damaged(detail: "the entry \(kept.id) cannot be read"))
      }
    }
    switch kept.kind {
    case .article: self = .article(try read(Article.self))
    case .story: self = .story(try read(Story.self))
    case .passage: self = .passage(try read(Passage.self))
    case .actor: self = .actor(try read(Actor.self))
    case .event: self = .event(try read(Event.self))
    case .statement: self = .statement(try read(Statement.self))
    case .commitment: self = .commitment(try read(Commitment.self))
    case .figure: self = .figure(try read(Figure.self))
    case .process: self = .process(try read(Dossier.Process.self))
    }
  }

  var id: String {
    switch self {
    case .article(let article): article.id
    case .story(let story): story.id
    case .passage(let passage): passage.id
    case .actor(let actor): actor.id
    case .event(let event): event.id
    case .statement(let statement): statement.id
    case .commitment(let commitment): commitment.id
    case .figure(let figure): figure.id
    case .process(let process): process.id
    }
  }

  /// Ids that a line names.
  var named: [String] {
    switch self {
    case .article, .story, .actor, .passage: []
    case .event(let event): event.participants.map(\.actor)
    case .statement(let said):
      [said.speaker] + [said.onBehalfOf, said.addressee].compactMap(\.self)
        + said.about.prefix(6)
    case .commitment(let commitment):
      commitment.by + commitment.to + [commitment.under].compactMap(\.self)
    case .figure(let figure): figure.about
    case .process(let process): process.parties + process.mediators
    }
  }

  /// The words that the entry rests on; an actor's and an article's own stand elsewhere.
  var evidence: [Evidence] {
    switch self {
    case .article, .story: []
    case .passage(let passage): passage.evidence.all
    case .actor(let actor): actor.names.flatMap(\.evidence.all)
    case .event(let event): event.evidence.all
    case .statement(let statement): statement.evidence.all
    case .commitment(let commitment): commitment.evidence.all
    case .figure(let figure): figure.evidence.all
    case .process(let process): process.evidence.all
    }
  }

  var sources: Dossier.Sources? {
    switch self {
    case .event(let event): event.sources
    case .statement(let statement): statement.sources
    case .commitment(let commitment): commitment.sources
    case .figure(let figure): figure.sources
    case .article, .story, .passage, .actor, .process: nil
    }
  }
}
