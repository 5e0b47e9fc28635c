import Testing

@testable import Language

@Suite("Name labels")
struct NameLabelsTests {
  static let lists = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-NORP", "I-NORP"]

  func best(_ labels: NameLabels, _ scores: [Float], words: Int) -> [Int] {
    scores.withUnsafeBufferPointer {
      labels.best($0, stride: labels.count, words: words)
    }
  }

  @Test("never go on with a name that did not begin", arguments: 0..<40)
  func grammar(seed: Int) throws {
    let labels = try #require(NameLabels(NameLabelsTests.lists))
    var randomness = Randomness(seed: UInt64(seed))
    let words = Int.random(in: 1...40, using: &randomness)
    let path = best(labels, randomness.floats(words * labels.count, in: -4...4), words: words)
    #expect(path.count == words)
    for (index, label) in path.enumerated() {
      #expect(labels.allows(label, after: index == 0 ? nil : path[index - 1]))
    }
  }

  @Test("are the best sequence, not the best label of each word")
  func sequence() throws {
    let labels = try #require(NameLabels(["O", "B-PER", "I-PER"]))
    // The first word leans to O, but the second is surely the end of a name.
    #expect(best(labels, [1, 0.5, 9, 0, 0, 5], words: 2) == [1, 2])
    #expect(best(labels, [], words: 0).isEmpty)
  }

  @Test("become spans, and kinds that nobody asks for are left out")
  func spans() throws {
    let labels = try #require(NameLabels(["O", "B-PER", "I-PER", "B-EVENT", "I-EVENT"]))
    #expect(
      labels.spans([1, 2, 1, 0, 3, 4, 1]) == [
        NamedSpan(tokens: 0..<2, kind: .person), NamedSpan(tokens: 2..<3, kind: .person),
        NamedSpan(tokens: 6..<7, kind: .person),
      ])
  }

  @Test("of another form are refused")
  func form() {
    #expect(NameLabels(["O", "PER"]) == nil)
    #expect(NameLabels(["B-PER"]) == nil)
  }
}
