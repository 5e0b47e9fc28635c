/// A composition's pattern, read: what stands to the left and to the right of its head.
struct CompositionRule: Sendable {
  enum Element: Hashable, Sendable {
    case word(String)
    case state(GazetteerMatch.Sense)
    case organization
    case body
  }

  /// Whose owner it tells: of a body or of an office.
  var head: GazetteerMatch.Kind
  /// Nearest to the head first.
  var before: [Element]
  var after: [Element]

  /// Nil where the pattern has no head or a slot that is not known.
  init?(_ pattern: String) {
    let words = pattern.split(separator: " ").map(String.init)
    guard let position = words.firstIndex(of: "{office}") ?? words.firstIndex(of: "{body}") else {
      return nil
    }
    head = words[position] == "{office}" ? .office : .body
    let left = words[..<position].map(Self.element)
    let right = words[(position + 1)...].map(Self.element)
    guard !left.contains(nil), !right.contains(nil) else { return nil }
    before = left.compactMap { $0 }.reversed()
    after = right.compactMap { $0 }
  }

  private static func element(_ word: String) -> Element? {
    switch word {
    case "{name}": .state(.name)
    case "{adjective}": .state(.adjective)
    case "{demonym}": .state(.demonym)
    case "{capital}": .state(.capital)
    case "{metonym}": .state(.metonym)
    case "{organization}": .organization
    case "{body}": .body
    default: word.hasPrefix("{") ? nil : .word(word)
    }
  }
}
