import Dossier

/// The days of happenings that an article and its companions give, by the keys of date clues.
///
/// A key is `TYPE|side|side|…|at:Place`. Two keys are of one happening where their kinds are the
/// same, the sides of one (two at least) are among the other's, and their places do not differ.
struct DatedHappenings {
  fileprivate struct Key: Hashable {
    let type: Substring
    let sides: Set<Substring>
    let place: Substring?

    init(_ text: String) {
      let words = text.split(separator: "|")
      let names = words.dropFirst()
      type = words.first ?? ""
      sides = Set(names.filter { !$0.hasPrefix("at:") })
      place = names.first { $0.hasPrefix("at:") }
    }

    func isLike(_ other: Key) -> Bool {
      guard type == other.type, place == nil || other.place == nil || place == other.place else {
        return false
      }
      return sides.isSubset(of: other.sides) && sides.count >= 2
        || other.sides.isSubset(of: sides) && other.sides.count >= 2 || sides == other.sides
    }
  }

  /// One happening with its days and the words that give them.
  struct Dated {
    fileprivate var key: Key
    var days: ClosedRange<CivilDate>
    var evidence: Evidence
  }

  private let told: [Dated]
  private let found: [String: [Dated]]
  private let daysFound: [String: Set<ClosedRange<CivilDate>>]

  /// - Parameter clues: of the article and its companions; looked up for the first list only.
  init(_ clues: [[DateClue]]) {
    let own = clues.first?.count ?? 0
    told = clues.flatMap(\.self).enumerated().compactMap { index, clue in
      // What the list of well-known happenings may mean for a companion says nothing more here.
      guard case .datedEvent(let key, let start, let end) = clue.reading, start <= end,
        index < own || !ClueScore.isOfRecord(key)
      else { return nil }
      return Dated(key: Key(key), days: start...end, evidence: clue.evidence)
    }
    var found: [String: [Dated]] = [:]
    for clue in clues.first ?? [] {
      guard case .relativeEvent(let text, _, _) = clue.reading, found[text] == nil else { continue }
      let key = Key(text)
      found[text] = told.filter { $0.key.isLike(key) }
    }
    self.found = found
    daysFound = found.mapValues { Set($0.map(\.days)) }
  }

  /// Every happening that the key can mean.
  func happenings(_ key: String) -> [Dated] { found[key] ?? [] }

  /// Their days, each once.
  func days(_ key: String) -> Set<ClosedRange<CivilDate>> { daysFound[key] ?? [] }
}
