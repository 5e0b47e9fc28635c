/// Reads the forms of persons' names, each once: a form stands in many articles.
struct PersonNameReader {
  private let spelling: NameSpelling
  private let titled: TitledNames
  private var read: [String: PersonName] = [:]

  init(_ spelling: NameSpelling, _ titled: TitledNames) {
    self.spelling = spelling
    self.titled = titled
  }

  mutating func name(_ form: String) -> PersonName {
    if let known = read[form] { return known }
    let name = PersonName(Array(titled.name(NameWords.words(form))), spelling)
    read[form] = name
    return name
  }
}
