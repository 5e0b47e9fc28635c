/// The labels of names, each word's B- (begins), I- (goes on) or O (is outside), and their grammar.
struct NameLabels: Sendable {
  enum Label: Hashable, Sendable {
    case outside
    case begins(String)
    case continues(String)

    var kind: String? {
      switch self {
      case .outside: nil
      case .begins(let kind), .continues(let kind): kind
      }
    }
  }

  let labels: [Label]
  var count: Int { labels.count }

  /// Nil when a label is of another form, or none can begin.
  init?(_ names: [String]) {
    labels = names.compactMap { name in
      if name == "O" { return .outside }
      if name.hasPrefix("B-") { return .begins(String(name.dropFirst(2))) }
      return name.hasPrefix("I-") ? .continues(String(name.dropFirst(2))) : nil
    }
    guard labels.count == names.count, labels.contains(.outside) else { return nil }
  }

  /// Whether a label may stand behind another; nil is the beginning of the sentence.
  func allows(_ label: Int, after before: Int?) -> Bool {
    guard case .continues(let kind) = labels[label] else { return true }
    return before.map { labels[$0].kind == kind } ?? false
  }

  /// The best sequence of labels that the grammar allows (Viterbi); `scores` holds `stride` floats
  /// a word, of which the first `count` are read.
  func best(_ scores: UnsafeBufferPointer<Float>, stride: Int, words: Int) -> [Int] {
    guard words > 0 else { return [] }
    let allowed = labels.indices.map { label in
      labels.indices.filter { allows(label, after: $0) }
    }
    var totals = labels.indices.map { label in
      allows(label, after: nil) ? Double(scores[label]) : -.infinity
    }
    var pointers: [[Int]] = []
    for word in 1..<max(words, 1) {
      var next = [Double](repeating: -.infinity, count: count)
      var from = [Int](repeating: 0, count: count)
      for label in labels.indices {
        var best = allowed[label].first ?? 0
        for before in allowed[label] where totals[before] > totals[best] { best = before }
        from[label] = best
        next[label] = totals[best] + Double(scores[word * stride + label])
      }
      pointers.append(from)
      totals = next
    }
    var label = totals.indices.reduce(outside) { totals[$1] > totals[$0] ? $1 : $0 }
    var path = [label]
    for from in pointers.reversed() {
      label = from[label]
      path.append(label)
    }
    return path.reversed()
  }

  private var outside: Int { labels.firstIndex(of: .outside) ?? 0 }

  /// The names that a sequence of labels tells; kinds that no one asks for are left out.
  func spans(_ path: [Int]) -> [NamedSpan] {
    var spans: [NamedSpan] = []
    var begin = 0
    var kind: String?
    func close(at end: Int) {
      if let kind, let known = NamedSpan.Kind(rawValue: kind) {
        spans.append(NamedSpan(tokens: begin..<end, kind: known))
      }
      kind = nil
    }
    for (index, label) in path.enumerated() {
      switch labels[label] {
      case .continues(let more) where more == kind: continue
      case .outside: close(at: index)
      case .begins(let new), .continues(let new):
        close(at: index)
        begin = index
        kind = new
      }
    }
    close(at: path.count)
    return spans
  }
}
