import Dossier
import Language

/// Clues from who held which office when: an article that calls somebody president was written
/// within the term, or told of that time. Used to date, never as a fact.
///
/// That a term had begun is sure. That it had not ended is only believed where somebody else of the
/// article held an office at that time too, or where the article's first words tell the office.
struct HolderClueReader: Sendable {
  private let terms: [[String]: [HolderEntry]]
  /// A term that had not ended when the list was made may last ten years beyond the list.
  private let openEnd: CivilDate

  /// Days that two terms must share for both to be of the article's time: on the day of an
  /// inauguration one is told of the past.
  private static let leastShared = 45
  /// Sentences in which the news itself is told.
  private static let leadSentences = 5

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

  /// The terms of a person of the list, by the folded words of a name, before which a title may
  /// stand.
  func terms(of words: [String]) -> [HolderEntry] {
    let names = [words, Array(words.suffix(3)), Array(words.suffix(2))].filter { $0.count >= 2 }
    return names.lazy.compactMap { terms[$0] }.first ?? []
  }

  /// One clue a person and office. Who held office before somebody else of the article came into
  /// his is told of as the past, and bounds nothing.
  func clues(of cast: Cast, in view: ArticleView) -> [DateClue] {
    let held = cast.members.indices.flatMap { index in
      self.windows(of: cast.members[index], index)
    }
    guard let latest = held.map(\.from).max() else { return [] }
    let present = held.filter { $0.to >= latest.adding(days: Self.leastShared) }
    let lead = view.trees.prefix(Self.leadSentences).last?.sentence.range.upperBound ?? 0
    return present.map { window in
      let isBounded =
        window.evidence.start < lead
        || present.contains { $0.member != window.member && Self.isSupported(window, by: $0) }
      return DateClue(
        reading: .within(window.from, isBounded ? window.to : max(window.to, openEnd)),
        evidence: window.evidence)
    }
  }

  private struct Window {
    var member: Int
    var from: CivilDate
    var to: CivilDate
    var evidence: Evidence
  }

  /// A term that is still open lends no support to another's end.
  private static func isSupported(_ window: Window, by other: Window) -> Bool {
    other.from < window.to && other.to.dayNumber - window.from.dayNumber < longestTerm
  }

  /// Days: a support from somebody who held office for decades says little.
  private static let longestTerm = 20 * 366

  private func windows(of member: Cast.Member, _ index: Int) -> [Window] {
    guard member.kind == .person, let known = terms[member.words] else { return [] }
    var told = Set<String>()
    return member.titles.filter { !$0.isFormer }.compactMap { title in
      guard let office = title.office, told.insert(office).inserted,
        let evidence = title.evidence.first
      else { return nil }
      let matching = known.filter { term in
        term.office == office && (title.of ?? member.country).map { $0 == term.state } ?? true
      }
      guard let first = matching.map(\.from).min() else { return nil }
      let last = matching.map { $0.to ?? openEnd }.max() ?? openEnd
      return Window(member: index, from: first, to: last, evidence: evidence)
    }
  }
}
