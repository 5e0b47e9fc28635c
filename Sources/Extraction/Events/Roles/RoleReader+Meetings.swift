import Dossier
import Language

/// Meetings, talks and joint deeds: everybody named takes part alike.
extension RoleReader {
  func meeting(_ parts: inout Parts) {
    if entry.frame == .stall {
      for subject in predication.sources { happening(subject, &parts) }
      return
    }
    add(predication.sources, as: .party, to: &parts)
    if entry.frame != .discuss { add(predication.objects, as: .party, to: &parts) }
    add(predication.obliques(words.company.words), as: .party, to: &parts)
    add(predication.obliques(["by"]), as: .party, to: &parts)
    add(ofPhrases(), as: .party, to: &parts)
    if entry.frame == .discuss {
      for target in entry.target ?? [] {
        add(predication.obliques([target]), as: .party, to: &parts)
      }
      for object in predication.objects { add(companions(of: object), as: .party, to: &parts) }
    }
    participation(&parts)
    hosts(&parts)
  }

  /// "talks … stalled": those who talk.
  func happening(_ noun: Int, _ parts: inout Parts) {
    let reader = ArgumentReader(tree: tree)
    let around = reader.obliques(of: noun)
    for oblique in around
    where words.company.words.contains(oblique.preposition) || oblique.preposition == "of" {
      add([oblique.head], as: .party, to: &parts)
    }
    add(tree.children(of: noun, ["nmod:poss", "compound", "amod"]), as: .party, to: &parts)
    if parts.place == nil {
      parts.place =
        around.lazy.filter { ["in", "at"].contains($0.preposition) }.compactMap {
          cast.place(at: $0.head, sentence: tree.index)
        }.first
    }
  }

  /// "with the participation of …", "attended by …".
  func participation(_ parts: inout Parts) {
    let reader = ArgumentReader(tree: tree)
    for oblique in predication.obliques
    where oblique.preposition == "with"
      && words.attendance.words.contains(tree[oblique.head].lemma)
    {
      add(
        reader.obliques(of: oblique.head).filter { $0.preposition == "of" }.map(\.head), as: .party,
        to: &parts)
    }
    // "talks involving Chile", read as a preposition.
    for phrase in tree.children(of: predication.trigger, ["nmod"])
    where tree.children(of: phrase, ["case"]).contains(where: {
      words.including.words.contains(tree[$0].lemma)
    }) {
      add([phrase], as: .party, to: &parts)
    }
    for clause in tree.children(of: predication.trigger, ["acl", "acl:relcl"]) {
      let agents = reader.agents(of: clause)
      let lemma = tree[clause].lemma
      if words.attending.words.contains(lemma) {
        add(agents, as: .party, to: &parts)
      } else if words.hosting.words.contains(lemma) {
        add(agents, as: .host, to: &parts)
      } else if words.mediating.words.contains(lemma) {
        add(agents, as: .mediator, to: &parts)
      } else if words.including.words.contains(lemma) {
        add(reader.objects(of: clause), as: .party, to: &parts)
      }
    }
  }

  func hosts(_ parts: inout Parts) {
    guard tree[predication.trigger].tag != .verb else { return }
    for child in tree.children(of: predication.trigger, ["amod"]) {
      // "a Norwegian-hosted meeting", "U.S.-backed conference"
      let lemma = tree[child].lemma
      guard words.sponsoring.words.contains(lemma) else { continue }
      let role: ParticipantRole = lemma == "host" ? .host : .mediator
      add(
        tree.children(of: child, ["obl", "obl:unmarked", "compound", "obl:agent", "nsubj"]),
        as: role, to: &parts)
    }
  }

  func companions(of noun: Int) -> [Int] {
    ArgumentReader(tree: tree).obliques(of: noun).filter {
      words.company.words.contains($0.preposition)
    }
    .map(\.head)
  }

  /// "a meeting of ministers": who meets, for nouns.
  func ofPhrases() -> [Int] {
    tree[predication.trigger].tag == .verb ? [] : predication.obliques(["of"])
  }
}
