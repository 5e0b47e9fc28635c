/// Cuts a text into its lines, or into its paragraphs where lines were wrapped by hand.
struct LineReader {
  let scalars: [Unicode.Scalar]

  /// Ranges without white space at the ends; what holds no visible character is left out.
  func lines() -> [Range<Int>] {
    let lines = physicalLines()
    return isWrapped(lines) ? paragraphs(lines) : lines
  }

  private func physicalLines() -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for index in 0...scalars.count where index == scalars.count || scalars[index] == "\n" {
      if let line = trimmed(start..<index) { lines.append(line) }
      start = index + 1
    }
    return lines
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int>? {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, scalars[start].isSpace { start += 1 }
    while end > start, scalars[end - 1].isSpace { end -= 1 }
    return start < end ? start..<end : nil
  }

  /// Lines broken at a column, as in mail: most lines that are followed at once by another end in
  /// the midst of a sentence, and none is long.
  private func isWrapped(_ lines: [Range<Int>]) -> Bool {
    var broken = 0
    var neighbours = 0
    for (line, next) in zip(lines, lines.dropFirst()) {
      if line.count > 120 { return false }
      guard isAdjacent(line, next) else { continue }
      neighbours += 1
      if line.count >= 45, goesOn(line) { broken += 1 }
    }
    return broken >= 3 && broken * 2 > neighbours
  }

  private func isAdjacent(_ line: Range<Int>, _ next: Range<Int>) -> Bool {
    scalars[line.upperBound..<next.lowerBound].lazy.filter { $0 == "\n" }.count == 1
  }

  private func goesOn(_ line: Range<Int>) -> Bool {
    ![".", "!", "?", ":", "\"", "”", ")"].contains(scalars[line.upperBound - 1])
  }

  private func paragraphs(_ lines: [Range<Int>]) -> [Range<Int>] {
    var paragraphs: [Range<Int>] = []
    for line in lines {
      if let last = paragraphs.last, isAdjacent(last, line) {
        paragraphs[paragraphs.count - 1] = last.lowerBound..<line.upperBound
      } else {
        paragraphs.append(line)
      }
    }
    return paragraphs
  }
}
