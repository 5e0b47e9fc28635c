import Dossier

/// Which places can be one: a city and its country can, two cities cannot.
struct PlaceKnowledge {
  private let countryNames: [String: String]

  init(countryNames: [String: String]) {
    self.countryNames = countryNames.mapValues(LetterFolder.folded)
  }

  /// The folded name of a country.
  func foldedName(_ country: String) -> String? { countryNames[country] }

  func isCountry(_ place: Place) -> Bool {
    guard let country = place.country else { return false }
    let name = LetterFolder.folded(place.name)
    return name == countryNames[country] || name == country.lowercased()
  }

  func canBeOne(_ one: Place?, _ other: Place?) -> Bool {
    guard let one, let other else { return true }
    if one.name == other.name, one.country == other.country { return true }
    // Two countries settle it without a look at the names.
    if let country = one.country, let others = other.country, country != others { return false }
    if isSame(one, other) { return true }
    guard let country = one.country, country == other.country else { return false }
    return isCountry(one) || isCountry(other)
  }

  /// The same place told in both.
  func isSame(_ one: Place?, _ other: Place?) -> Bool {
    guard let one, let other else { return false }
    if let country = one.country, let others = other.country, country != others { return false }
    return one.name == other.name
      || LetterFolder.folded(one.name) == LetterFolder.folded(other.name)
  }

  func moreSpecific(_ one: Place?, _ other: Place?) -> Place? {
    guard let one else { return other }
    guard let other else { return one }
    if isCountry(one), !isCountry(other), canBeOne(one, other) { return other }
    return one.country == nil && isSame(one, other) ? other : one
  }
}
