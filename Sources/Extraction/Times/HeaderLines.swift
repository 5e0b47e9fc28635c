/// The first short lines of a text, where an outlet puts the date.
struct HeaderLines: Sequence, IteratorProtocol {
  private static let most = 12
  private static let longest = 80

  private let scalars: [Unicode.Scalar]
  private var at = 0
  private var count = 0

  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
  }

  mutating func next() -> Range<Int>? {
    while at < scalars.count, count < Self.most {
      let start = at
      while at < scalars.count, scalars[at] != "\n" { at += 1 }
      let line = start..<at
      at += 1
      guard line.contains(where: { !scalars[$0].properties.isWhitespace }) else { continue }
      count += 1
      if line.count <= Self.longest { return line }
    }
    return nil
  }
}
