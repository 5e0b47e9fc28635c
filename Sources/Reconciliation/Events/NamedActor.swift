import Dossier

/// What a sentence tells of an actor, with his name folded once for all events.
final class NamedActor: Sendable {
  let id: String
  let kind: Actor.Kind
  let name: String
  let country: String?
  let folded: String

  init(_ actor: Actor) {
    id = actor.id
    kind = actor.kind
    name = actor.name
    country = actor.country
    folded = LetterFolder.folded(actor.name)
  }
}
