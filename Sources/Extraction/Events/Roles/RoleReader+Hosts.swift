import Dossier
import Language

/// Those who give the ground for others' talks, receive a guest or stand between the parties.
extension RoleReader {
  func hosting(_ parts: inout Parts) {
    let host = predication.sources
    add(host, as: .host, to: &parts)
    let reader = ArgumentReader(tree: tree)
    for object in predication.objects {
      for head in tree.conjuncts(of: object) {
        let guests = cast.actors(at: head, in: tree, coordinated: false)
        for guest in guests { append(guest, .party, &parts) }
        for oblique in reader.obliques(of: head)
        where words.company.words.contains(oblique.preposition) || oblique.preposition == "of" {
          add([oblique.head], as: .party, to: &parts)
        }
        participants(of: head, reader, &parts)
      }
    }
    for oblique in predication.obliques
    where oblique.preposition == "with"
      && words.attendance.words.contains(tree[oblique.head].lemma)
    {
      add(
        reader.obliques(of: oblique.head).filter { $0.preposition == "of" }.map(\.head), as: .party,
        to: &parts)
    }
    if parts.place == nil { parts.place = hostPlace() }
  }

  /// Those who attend the happening that is hosted.
  func participants(of noun: Int, _ reader: ArgumentReader, _ parts: inout Parts) {
    for clause in tree.children(of: noun, ["acl", "acl:relcl"])
    where words.attending.words.contains(tree[clause].lemma) {
      add(reader.agents(of: clause), as: .party, to: &parts)
    }
  }

  /// "Muscat hosted …": the host's own name is the place.
  func hostPlace() -> Place? {
    predication.sources.lazy.compactMap { cast.place(at: $0, sentence: tree.index) }.first
  }

  func reception(_ parts: inout Parts) {
    add(predication.sources, as: .host, to: &parts)
    add(predication.objects + predication.obliques(["to", "for"]), as: .party, to: &parts)
  }

  func mediation(_ parts: inout Parts) {
    add(predication.sources, as: .mediator, to: &parts)
    let reader = ArgumentReader(tree: tree)
    for object in predication.objects {
      add([object], as: .party, to: &parts)
      add(companions(of: object), as: .party, to: &parts)
      participants(of: object, reader, &parts)
    }
    add(predication.obliques(["between", "among", "with"]), as: .party, to: &parts)
  }
}
