/// What changed between two texts, in runs of words.
public struct WordDifference: Hashable, Sendable {
  /// Words that stood where others stand now; either may be empty.
  public struct Change: Hashable, Sendable {
    public var removed: String
    public var added: String
    /// A few words before, which stand in both texts.
    public var after: String

    public init(removed: String, added: String, after: String) {
      self.removed = removed
      self.added = added
      self.after = after
    }
  }

  /// In the order of the texts.
  public var changes: [Change]

  /// Words of context before a change.
  private static let context = 4
  /// Words removed and added beyond which what lies between the common beginning and the common
  /// end counts as one change: the work grows with their square.
  private static let mostEdits = 1000

  /// White space tells nothing.
  public init(from old: String, to new: String) {
    let old = Self.words(old)
    let new = Self.words(new)
    var start = 0
    while start < min(old.count, new.count), old[start] == new[start] { start += 1 }
    var end = 0
    while end < min(old.count, new.count) - start,
      old[old.count - 1 - end] == new[new.count - 1 - end]
    { end += 1 }
    let kept = Self.kept(
      Array(old[start..<(old.count - end)]), Array(new[start..<(new.count - end)]))
    changes = Self.changes(
      old, new, kept: kept.map { ($0 + start, $1 + start) } + [(old.count - end, new.count - end)],
      from: start)
  }

  private static func words(_ text: String) -> [Substring] {
    text.split(whereSeparator: \.isWhitespace)
  }

  private static func changes(
    _ old: [Substring], _ new: [Substring], kept: [(Int, Int)], from start: Int
  ) -> [Change] {
    var changes: [Change] = []
    var (o, n) = (start, start)
    for (keptOld, keptNew) in kept {
      if keptOld > o || keptNew > n {
        changes.append(
          Change(
            removed: old[o..<keptOld].joined(separator: " "),
            added: new[n..<keptNew].joined(separator: " "),
            after: new[max(0, n - context)..<n].joined(separator: " ")))
      }
      (o, n) = (keptOld + 1, keptNew + 1)
    }
    return changes
  }

  /// Pairs of words that stay, by Myers' greedy algorithm (Algorithmica 1, 1986); none where too
  /// much changed.
  private static func kept(_ old: [Substring], _ new: [Substring]) -> [(Int, Int)] {
    let most = min(old.count + new.count, mostEdits)
    // furthest[k + most]: how far in `old` the best way with so many edits has come on diagonal k.
    var furthest = [Int](repeating: 0, count: 2 * most + 2)
    var history: [[Int]] = []
    for edits in 0...most {
      history.append(Array(furthest[(most - edits)...(most + edits)]))
      for k in stride(from: -edits, through: edits, by: 2) {
        let goesDown =
          k == -edits || (k != edits && furthest[k - 1 + most] < furthest[k + 1 + most])
        var o = goesDown ? furthest[k + 1 + most] : furthest[k - 1 + most] + 1
        var n = o - k
        while o < old.count, n >= 0, n < new.count, old[o] == new[n] {
          o += 1
          n += 1
        }
        furthest[k + most] = o
        if o >= old.count, n >= new.count { return way(back: history, old.count, new.count) }
      }
    }
    return []
  }

  private static func way(
    back history: [[Int]], _ oldCount: Int, _ newCount: Int
  ) -> [(Int, Int)] {
    var (o, n) = (oldCount, newCount)
    var kept: [(Int, Int)] = []
    for edits in history.indices.reversed() where edits > 0 {
      let row = history[edits]
      func at(_ k: Int) -> Int { row.indices.contains(k + edits) ? row[k + edits] : -1 }
      let k = o - n
      let goesDown = k == -edits || (k != edits && at(k - 1) < at(k + 1))
      let from = goesDown ? k + 1 : k - 1
      let oldFrom = at(from)
      let newFrom = oldFrom - from
      while o > (goesDown ? oldFrom : oldFrom + 1), n > (goesDown ? newFrom + 1 : newFrom) {
        o -= 1
        n -= 1
        kept.append((o, n))
      }
      (o, n) = (oldFrom, newFrom)
    }
    while o > 0, n > 0 {
      o -= 1
      n -= 1
      kept.append((o, n))
    }
    return kept.reversed()
  }
}
