import Dossier

/// What a sentence tells of an actor, with his name folded once for all events.
final class NamedActor: Sendable {
  let id: String
  let kind: Actor.Kind
  let name: String
  let country: String?
  let folded: String
  /// Somebody without a name, told by what he is ("Chilean singer", "Ana Lopes’s cousin").
  let isDescribed: Bool
  /// People who are told by one name ("Syrian refugees").
  let isSeveral: Bool
  /// The name as it stands in a sentence ("a Chilean singer").
  let label: String

  init(_ actor: Actor) {
    id = actor.id
    kind = actor.kind
    name = actor.name
    country = actor.country
    folded = LetterFolder.folded(actor.name)
    let last = actor.name.split(separator: " ").last ?? ""
    isDescribed = actor.kind == .person && last.first?.isLowercase == true
    let isPlural = ["s", "men", "people", "police"].contains { last.hasSuffix($0) }
    isSeveral = isPlural && (actor.kind == .group || actor.kind == .armedGroup)
    let isOwned = actor.name.contains("’s ")
    label =
      isDescribed && !isOwned ? "\(Wording.article(before: actor.name)) \(actor.name)" : actor.name
  }
}
