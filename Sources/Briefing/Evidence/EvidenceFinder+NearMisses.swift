import Dossier

extension EvidenceFinder {
  /// Ids that a person who wrote this one may have meant: a slip of the fingers away, or of an
  /// entry whose name holds the words.
  public func nearMisses(to id: String, limit: Int = 5) -> [NearMiss] {
    let wanted = Array(id.lowercased().unicodeScalars.prefix(64))
    guard !wanted.isEmpty, limit > 0 else { return [] }
    let entries = titles()
    let close = entries.compactMap { entry -> (distance: Int, miss: NearMiss)? in
      let other = Array(entry.id.string.lowercased().unicodeScalars.prefix(64))
      guard let distance = EditDistance.between(wanted, other, atMost: 2) else { return nil }
      return (distance, entry)
    }
    let sorted = close.sorted {
      ($0.distance, $0.miss.id.string) < ($1.distance, $1.miss.id.string)
    }
    let named = entries.filter { $0.title.string.lowercased().contains(id.lowercased()) }
    var seen: Set<PlainText> = []
    let all = (wanted.count > 2 ? named : []) + sorted.map(\.miss)
    return Array(all.filter { seen.insert($0.id).inserted }.prefix(limit))
  }

  private func titles() -> [NearMiss] {
    let entries: [(String, String)] =
      contents.actors.map { ($0.id, $0.name) } + contents.events.map { ($0.id, $0.summary) }
      + contents.statements.map { ($0.id, "\(names.name($0.speaker)): \($0.content)") }
      + contents.commitments.map { ($0.id, $0.what) } + contents.figures.map { ($0.id, $0.what) }
      + contents.processes.map { ($0.id, $0.name) } + contents.stories.map { ($0.id, $0.title) }
      + contents.passages.map { ($0.id, $0.text) }
      + contents.articles.map { ($0.id, SourceNotes.title($0).string) }
    return entries.map {
      NearMiss(id: PlainText($0.0), title: PlainText($0.1).shortened(to: 60))
    }
  }
}

/// Insertions, deletions and changes between two words.
enum EditDistance {
  /// Nil when the distance is larger than `limit`.
  static func between(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar], atMost limit: Int) -> Int?
  {
    guard abs(one.count - other.count) <= limit else { return nil }
    var row = Array(0...other.count)
    for (i, scalar) in one.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, candidate) in other.enumerated() {
        let change = diagonal + (scalar == candidate ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(change, row[j] + 1, row[j + 1] + 1)
      }
      if (row.min() ?? 0) > limit { return nil }
    }
    return row[other.count] <= limit ? row[other.count] : nil
  }
}
