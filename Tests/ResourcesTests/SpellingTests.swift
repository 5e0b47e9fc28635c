import Extraction
import Testing

@Suite("Spellings of names")
struct SpellingTests {
  @Test("pairs of one name agree")
  func match() throws {
    let table = try Shelf.open().spelling
    for pair in table.match { expect(pair[0], pair[1], areVariants: true, by: table) }
  }

  @Test("pairs of two names do not agree")
  func differ() throws {
    let table = try Shelf.open().spelling
    for pair in table.differ { expect(pair[0], pair[1], areVariants: false, by: table) }
  }

  @Test("every letter rule makes its two examples one")
  func rules() throws {
    let table = try Shelf.open().spelling
    let spelling = NameSpelling(table)
    for rule in table.rules {
      let keys = rule.example.map { spelling.key(of: $0) }
      #expect(keys[0] == keys[1], "\(rule.from)")
    }
  }

  @Test("the spellings of a family agree beside an equal family name")
  func families() throws {
    let table = try Shelf.open().spelling
    for family in table.families {
      for name in family.names.dropFirst() {
        expect("\(family.names[0]) Orlander", "\(name) Orlander", areVariants: true, by: table)
      }
    }
  }

  private func expect(
    _ one: String, _ other: String, areVariants expected: Bool, by table: SpellingTable
  ) {
    let spelling = NameSpelling(table)
    let forth = spelling.areVariants(one, other)
    let back = spelling.areVariants(other, one)
    #expect(forth == expected && back == expected, "\(one) = \(other)")
  }
}
