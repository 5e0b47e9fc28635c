import Dossier
import Language

/// Visits: somebody goes to a state or a place.
extension RoleReader {
  func visit(_ parts: inout Parts) {
    add(predication.sources, as: .source, to: &parts)
    add(
      predication.obliques(["by", "of"]), as: .source, to: &parts,
      onlyPeople: predication.isNounAlone)
    add(
      Array(predication.obliques(["with", "along with", "together with", "accompanied by"])),
      as: .source, to: &parts)
    // The state gone to takes part as host.
    for head in destinations() {
      for conjunct in tree.conjuncts(of: head) {
        for actor in cast.actors(at: conjunct, in: tree, coordinated: false) {
          append(actor, .host, &parts)
        }
      }
    }
  }

  func destinations() -> [Int] {
    let objects =
      entry.frame == .visit && predication.trigger == predication.verb ? predication.objects : []
    return objects + predication.obliques(["to", "in", "at", "into"])
  }

  /// "returned the tanks to Jordan": who goes is the thing, not the one who sends it.
  func movesThing() -> Bool {
    let objects = predication.objects.map { tree.base($0) }
    return predication.trigger == predication.verb && objects.contains("obj")
      && objects.contains("obl")
  }

  func isTraveller(_ actor: Int) -> Bool {
    [.person, .office, .organization, .state, .group].contains(cast.members[actor].kind)
  }
}
