import Dossier
import Language

/// What the sentence must tell for the event to be believed.
extension RoleReader {
  func isEnough(_ parts: Parts) -> Bool {
    let roles = parts.participants.map(\.role)
    for need in entry.needs ?? [] where !isMet(need, parts) { return false }
    switch entry.frame {
    case .meet:
      if predication.isNounAlone { return parts.participants.count >= 2 }
      if predication.trigger == predication.verb, entry.objects == nil, entry.mode != "conference" {
        return parts.participants.count >= 2 || isOfSeveral(parts)
      }
      return true
    case .joint: return parts.participants.count >= 2
    case .visit:
      return !movesThing() && roles.contains(.source)
        && (roles.contains(.host) || parts.place != nil)
        && parts.participants.filter { $0.role == .source }.contains { isTraveller($0.actor) }
    case .host: return roles.contains(.host) && (roles.contains(.party) || hostsHappening())
    case .receive, .mediate: return roles.contains(.party)
    case .directed, .refuse:
      return roles.contains(.source)
        || (roles.contains(.target)
          && entry.needs?.contains {
            [.target, .personTarget, .peopleSource, .eitherSide].contains($0)
          } == true)
    case .stall: return !parts.participants.isEmpty && stallsHappening()
    default: return true
    }
  }

  /// "members of the G-7 will meet": a body or a group meets with itself.
  func isOfSeveral(_ parts: Parts) -> Bool {
    predication.objects.isEmpty
      && predication.sources.contains { tree.lower[$0] != tree[$0].lemma.lowercased() }
      && parts.participants.contains {
        [.organization, .group].contains(cast.members[$0.actor].kind)
      }
  }

  func hostsHappening() -> Bool {
    predication.objects.contains { words.happenings.words.contains(tree[$0].lemma) }
  }

  func stallsHappening() -> Bool {
    predication.sources.contains { words.happenings.words.contains(tree[$0].lemma) }
  }

  /// A crowd or a group, not a state or one person.
  func isByPeople(_ parts: Parts) -> Bool {
    predication.sources.contains { cast.lexicon.groups[tree[$0].lemma.lowercased()] != nil }
      || parts.participants.contains {
        $0.role == .source && cast.members[$0.actor].kind == .group
      }
  }

  /// "called on Peru to leave": what the other is to do, and not what one comes for.
  private func sendsOnErrand() -> Bool {
    if predication.obliques.contains(where: { $0.preposition == "for" }) { return true }
    let called = predication.objects + predication.obliques.map(\.head)
    let clauses =
      tree.children(of: predication.trigger, ["xcomp", "advcl", "ccomp"])
      + called.flatMap { tree.children(of: $0, ["acl", "xcomp"]) }
    return clauses.contains { clause in
      tree.children(of: clause, ["mark"]).contains {
        ["to", "for", "that"].contains(tree.lower[$0])
      }
        && !triggers.errandsOfCallers.contains(tree[clause].lemma)
    }
  }

  /// "asked Peru to leave", "asked for help", "asked that the ships leave"; a question asks for words.
  private func asksForDeed() -> Bool {
    if predication.obliques.contains(where: { $0.preposition == "for" }) { return true }
    let asked = [predication.trigger] + predication.objects
    return asked.flatMap { tree.children(of: $0, ["xcomp", "advcl", "ccomp", "acl"]) }.contains {
      clause in
      tree.children(of: clause, ["mark"]).contains { ["to", "that"].contains(tree.lower[$0]) }
    }
  }

  /// "6-2": how a game ended.
  private func isScore(_ word: Int) -> Bool {
    word + 2 < tree.count && tree[word].tag == .numeral && tree[word + 2].tag == .numeral
      && ["-", "–"].contains(tree[word + 1].text)
  }

  /// "vowed to strike": what is vowed is done to somebody's harm.
  func isHostile() -> Bool {
    tree.children(of: predication.trigger, ["xcomp", "ccomp"]).contains {
      triggers.hostile.contains(tree[$0].lemma)
    }
  }

  func isMet(_ need: EventLexicon.Need, _ parts: Parts) -> Bool {
    let target = parts.participants.filter { $0.role == .target || $0.role == .party }
    switch need {
    case .second: return parts.participants.count >= 2
    case .target: return parts.participants.contains { $0.role == .target }
    case .personObject, .personTarget:
      return target.contains { [.person, .group].contains(cast.members[$0.actor].kind) }
        || predication.objects.map(bearer).contains {
          cast.lexicon.persons.contains(tree[$0].lemma)
            || cast.lexicon.delegates.contains(tree[$0].lemma)
        }
    case .forceSource:
      return predication.sources.contains {
        cast.lexicon.delegates.contains(tree[$0].lemma) || tree.lower[$0] == "army"
      }
    case .governmentSource:
      return predication.sources.contains { cast.lexicon.governments.contains(tree[$0].lemma) }
    case .peopleSource: return isByPeople(parts)
    case .noPeople: return !isByPeople(parts)
    case .eitherSide: return true
    case .weaponSource:
      return predication.sources.contains { triggers.weapons.contains(tree[$0].lemma.lowercased()) }
    case .hostile: return isHostile()
    case .friendly: return !isHostile()
    case .obligation:
      return tree.children(of: predication.trigger, ["ccomp"]).contains { clause in
        tree.children(of: clause, ["aux"]).contains {
          triggers.obligations.contains(tree.lower[$0])
        }
      } && parts.participants.contains { $0.role == .target }
    case .refusable:
      // "refused to lift the siege" refuses somebody something; "refused to respond" nobody.
      let clauses = tree.children(of: predication.trigger, ["xcomp"])
      return clauses.isEmpty || clauses.contains { triggers.refusable.contains(tree[$0].lemma) }
    case .noErrand: return !sendsOnErrand()
    case .asksFor: return asksForDeed()
    case .noContest:
      return !(0..<tree.count).contains {
        words.contests.words.contains(tree[$0].lemma.lowercased()) || isScore($0)
      }
    case .delegates:
      return tree[predication.trigger].tag != .verb
        || parts.participants.contains { cast.members[$0.actor].kind != .group }
    case .voteContent:
      return !tree.children(of: predication.trigger, ["xcomp", "advcl"]).isEmpty
        || predication.obliques.contains {
          $0.preposition == "for"
            || ["favour", "favor"].contains(tree[$0.head].lemma)
        }
    case .undertaking:
      // "agreed that the talks were useful" is an opinion; "agreed to meet" binds.
      return tree.children(of: predication.trigger, ["xcomp", "obl", "obj"]).isEmpty == false
        || tree.children(of: predication.trigger, ["ccomp"]).contains { clause in
          tree.children(of: clause, ["aux"]).contains {
            ["will", "would", "should", "shall"].contains(tree.lower[$0])
          }
        }
    case .purpose:
      return tree.subtree(of: predication.verb ?? predication.trigger).filter {
        $0 > predication.trigger && ["acl", "advcl"].contains(tree.base($0))
      }.contains {
        words.asking.words.contains(tree[$0].lemma)
      }
    case .consequence:
      return tree.children(of: predication.trigger, ["advcl", "obl"]).contains { clause in
        tree.children(of: clause, ["mark", "case"]).contains {
          ["against", "of"].contains(tree.lower[$0])
        }
          || (tree.preposition(of: clause) == "of"
            && words.consequences.words.contains(
              tree[clause].lemma))
      }
    }
  }
}
