import Reconciliation
import Testing

@Suite("Spellings of names")
struct SpellingTests {
  @Test("pairs of one name agree")
  func match() throws {
    let file = try Shelf.open().spelling
    for pair in file.match { expect(pair[0], pair[1], areVariants: true, by: file.table) }
  }

  @Test("pairs of two names do not agree")
  func differ() throws {
    let file = try Shelf.open().spelling
    for pair in file.differ { expect(pair[0], pair[1], areVariants: false, by: file.table) }
  }

  @Test("every letter rule makes its two examples one")
  func rules() throws {
    let file = try Shelf.open().spelling
    let spelling = NameSpelling(file.table)
    for rule in file.rules {
      let keys = rule.example.map { spelling.key(of: $0) }
      #expect(keys[0] == keys[1], "\(rule.from)")
    }
  }

  @Test("the spellings of a family agree beside an equal family name")
  func families() throws {
    let table = try Shelf.open().spelling.table
    for family in table.families {
      for name in family.names.dropFirst() {
        expect("\(family.names[0]) Orlander", "\(name) Orlander", areVariants: true, by: table)
      }
    }
  }

  private func expect(
    _ one: String, _ other: String, areVariants expected: Bool, by table: SpellingRules
  ) {
    let spelling = NameSpelling(table)
    let forth = spelling.areVariants(one, other)
    let back = spelling.areVariants(other, one)
    #expect(forth == expected && back == expected, "\(one) = \(other)")
  }
}
