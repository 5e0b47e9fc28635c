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
    let latest = gazetteer.people.flatMap(\.terms).map { $0.to ?? $0.from }.max()
    openEnd = (latest ?? CivilDate(dayNumber: 0)).adding(months: 120)
  }

  /// One clue a person and office. Who held office before somebody else of the article came into
  /// his is told of as the past, and bounds nothing.
  func clues(of cast: Cast) -> [DateClue] {
    let windows = cast.members.flatMap(windows)
    guard let latest = windows.map(\.from).max() else { return [] }
    return windows.filter { $0.to >= latest }.map {
      DateClue(reading: .within($0.from, $0.to), evidence: $0.evidence)
    }
  }

  private func windows(
    of member: Cast.Member
  ) -> [(from: CivilDate, to: CivilDate, evidence: Evidence)] {
    guard member.kind == .person, let known = terms[member.words] else { return [] }
    var told = Set<String>()
    return member.titles.filter { !$0.isFormer }.compactMap { title in
      guard let office = title.office, told.insert(office).inserted else { return nil }
      let matching = known.filter { term in
        term.office == office && (title.of ?? member.country).map { $0 == term.state } ?? true
      }
      guard let first = matching.map(\.from).min() else { return nil }
      let last = matching.map { $0.to ?? openEnd }.max() ?? openEnd
      return (first, last, title.evidence)
    }
  }

  /// A term that had not ended when the list was made may last ten years beyond the list.
  private let openEnd: CivilDate
}
