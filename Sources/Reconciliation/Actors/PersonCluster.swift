import Dossier

/// Mentions that are one person for sure, by a full name.
final class PersonCluster {
  var names: [PersonName]
  var countries: Set<String>
  var known: String?
  var stories: Set<Int>
  /// Offices as `title|of`, folded.
  var offices: Set<String>
  var mentions: [Int]

  /// Distinct names that are compared: a bound for input in which everybody has one surname.
  private static let mostNames = 6

  init(
    names: [PersonName], countries: Set<String>, known: String?, stories: Set<Int>,
    offices: Set<String>, mentions: [Int]
  ) {
    self.names = names
    self.countries = countries
    self.known = known
    self.stories = stories
    self.offices = offices
    self.mentions = mentions
  }

  func absorb(_ other: PersonCluster) {
    for name in other.names where !names.contains(name) && names.count < Self.mostNames {
      names.append(name)
    }
    countries.formUnion(other.countries)
    known = known ?? other.known
    stories.formUnion(other.stories)
    offices.formUnion(other.offices)
    mentions += other.mentions
  }

  /// Whether the two may be one whose name one of them spells wrong.
  func isNearMiss(of other: PersonCluster) -> Bool {
    if known != nil, other.known != nil { return false }
    if !countries.isEmpty, !other.countries.isEmpty, countries.isDisjoint(with: other.countries) {
      return false
    }
    return !stories.isDisjoint(with: other.stories)
      && names.contains { name in other.names.contains { name.isNearMiss(of: $0) } }
  }

  /// Whether the two are one person: `possible` where their names allow it and nothing else shows it.
  func likeness(to other: PersonCluster) -> PersonName.Likeness {
    if let known, let others = other.known, known != others { return .different }
    var likeness = PersonName.Likeness.same
    for name in names {
      for another in other.names { likeness = min(likeness, name.likeness(to: another)) }
    }
    guard likeness > .different else { return .different }
    if !countries.isEmpty, !other.countries.isEmpty, countries.isDisjoint(with: other.countries) {
      return likeness == .same ? .possible : .different
    }
    if likeness == .same { return .same }
    let sharesCountry = !countries.isDisjoint(with: other.countries)
    let sharesSetting =
      !stories.isDisjoint(with: other.stories) || !offices.isDisjoint(with: other.offices)
    return sharesCountry && sharesSetting ? .same : .possible
  }
}
