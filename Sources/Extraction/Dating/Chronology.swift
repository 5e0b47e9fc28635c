package import Dossier

/// Well-known happenings of public record with their days: `chronology.json`.
///
/// They serve to date an article that tells one of them as "last month"; they are never facts of a
/// dossier.
package struct Chronology: Decodable, Sendable {
  /// One happening of the record.
  package struct Entry: Decodable, Hashable, Sendable {
    /// In words, for the reader of the list.
    package var event: String
    package var type: EventType
    package var start: CivilDate
    /// Nil for a happening of one day.
    package var end: CivilDate?
    /// Gazetteer ids ("state:NOR", "org:nato") of all that took part, the host included.
    package var sides: [String]
    package var host: String?
    /// The town.
    package var place: String?
    /// Words by one of which it must be told, where its kind is common ("invade").
    package var triggers: [String]?

    package var days: ClosedRange<CivilDate> { start...max(start, end ?? start) }
  }

  package var source: String
  package var events: [Entry]

  private var towns: Set<String> { Set(events.compactMap(\.place)) }

  package init(source: String = "", events: [Entry] = []) {
    self.source = source
    self.events = events
  }

  /// The happenings that a claim can be about: all its sides took part, and the host or the place is
  /// the same; without either, only an accord or three sides tell enough.
  func entries(like key: HappeningKey, trigger: String) -> [Entry] {
    guard key.sides.count >= 2 else { return [] }
    return events.filter { entry in
      entry.type == key.type && Set(key.sides).isSubset(of: entry.sides)
        && entry.triggers.map { $0.contains(trigger) } ?? true && isThere(entry, key)
    }
  }

  private func isThere(_ entry: Entry, _ key: HappeningKey) -> Bool {
    if let place = key.place {
      if place.name == entry.place { return true }
      // A land or a province that holds the town; not another town of the same land.
      let isOtherTown = entry.place != nil && towns.contains(place.name)
      return !isOtherTown && entry.host != nil && place.country.map { "state:\($0)" } == entry.host
    }
    if let host = key.host { return host == entry.host }
    return key.type == .agree || entry.triggers != nil || key.sides.count >= 3
  }
}
