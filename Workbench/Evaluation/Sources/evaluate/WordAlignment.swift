/// Pairs gold words with the program's as the CoNLL 2018 evaluation does: by equal places, and
/// within tokens that are several words by the longest common run of forms.
struct WordAlignment {
  /// Gold word of each of the program's words.
  private(set) var gold: [Int?]
  /// Indexes of both.
  private(set) var pairs: [(gold: Int, system: Int)] = []

  init(gold words: [PlacedWord], system: [PlacedWord]) {
    gold = [Int?](repeating: nil, count: system.count)
    var (g, s) = (0, 0)
    while g < words.count, s < system.count {
      if words[g].isPart {
        let end = words[g].place.upperBound
        if system[s].place.lowerBound < words[g].place.lowerBound { s += 1 }
        let (goldStart, systemStart) = (g, s)
        while g < words.count, words[g].isPart, words[g].place.upperBound == end { g += 1 }
        while s < system.count, system[s].place.upperBound <= end { s += 1 }
        align(words, goldStart..<g, system, systemStart..<s)
      } else if words[g].place == system[s].place {
        pair(g, s)
        g += 1
        s += 1
      } else if words[g].place.lowerBound <= system[s].place.lowerBound {
        g += 1
      } else {
        s += 1
      }
    }
  }

  private mutating func pair(_ g: Int, _ s: Int) {
    gold[s] = g
    pairs.append((g, s))
  }

  /// Some words that stand in one token: few, so a table of all pairs will do.
  private mutating func align(
    _ words: [PlacedWord], _ g: Range<Int>, _ system: [PlacedWord], _ s: Range<Int>
  ) {
    func same(_ i: Int, _ j: Int) -> Bool {
      words[i].form.lowercased() == system[j].form.lowercased()
    }
    var longest = [[Int]](repeating: [Int](repeating: 0, count: s.count + 1), count: g.count + 1)
    for i in g.reversed() {
      for j in s.reversed() {
        let (row, column) = (i - g.lowerBound, j - s.lowerBound)
        longest[row][column] =
          same(i, j)
          ? longest[row + 1][column + 1] + 1
          : max(longest[row + 1][column], longest[row][column + 1])
      }
    }
    var (i, j) = (g.lowerBound, s.lowerBound)
    while i < g.upperBound, j < s.upperBound {
      let (row, column) = (i - g.lowerBound, j - s.lowerBound)
      if same(i, j) {
        pair(i, j)
        i += 1
        j += 1
      } else if longest[row][column] == longest[row + 1][column] {
        i += 1
      } else {
        j += 1
      }
    }
  }
}
