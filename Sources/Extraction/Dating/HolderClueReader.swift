import Dossier

/// Clues from who held which office when: an article that calls somebody president was written
/// within the term, or told of that time. Used to date, never as a fact.
struct HolderClueReader: Sendable {
  private let terms: [[String]: [HolderEntry]]

  init(gazetteer: Gazetteer) {
    var terms: [[String]: [HolderEntry]] = [:]
    for person in gazetteer.people {
      for name in [person.name] + person.names {
        terms[NameWords.folded(name), default: []] += person.terms
      }
    }
    self.terms = terms
  }

  func clues(of cast: Cast) -> [DateClue] {
    cast.members.flatMap { member -> [DateClue] in
      guard member.kind == .person, let known = terms[member.words] else { return [] }
      return member.titles.filter { !$0.isFormer }.compactMap { title in
        let matching = known.filter { term in
          term.office == title.office
            && (title.of ?? member.country).map { $0 == term.state } ?? true
        }
        guard let first = matching.map(\.from).min() else { return nil }
        let last = matching.map { $0.to ?? HolderClueReader.openEnd }.max() ?? HolderClueReader.openEnd
        return DateClue(reading: .within(first, last), evidence: title.evidence)
      }
    }
  }

  /// A term that had not ended when the list was made bounds nothing from above.
  private static let openEnd = CivilDate(year: 2099, month: 12, day: 31) ?? CivilDate(dayNumber: 47_481)
}
