/// The articles of one input, one after the other.
protocol ReadingSequence {
  /// Nil at the end.
  mutating func next() -> Reading?
}

/// Articles that were read together.
struct WholeReadings: ReadingSequence {
  private var rest: ArraySlice<Reading>

  init(_ readings: [Reading]) {
    rest = readings[...]
  }

  mutating func next() -> Reading? { rest.popFirst() }
}
