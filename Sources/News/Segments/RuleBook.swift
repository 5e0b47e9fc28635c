import Dossier

/// The rules laid out so that a line is compared with the few that can hold of it.
struct RuleBook: Sendable {
  struct Entry: Sendable {
    var rule: SegmentRule
    var phrase: [UInt8]
  }

  private var lines: [String: SegmentRule] = [:]
  private var openings: [String: SegmentRule] = [:]
  /// By the first word.
  private var starts: [String: [Entry]] = [:]
  private var ends: [Entry] = []
  private var withins: [Entry] = []
  /// Indexes of `withins` by the first bytes of their phrases, and the longest line of any.
  private var withinsByByte = [[Int]](repeating: [], count: 256)
  private var longestWithin = 0
  private(set) var cuts: [Entry] = []
  private(set) var breaks: [Entry] = []
  private(set) var tails: [Entry] = []
  /// Labels of a picture's credit ("photo:").
  private(set) var pictures: [Entry] = []

  init(_ rules: [SegmentRule]) {
    for rule in rules {
      let entry = Entry(rule: rule, phrase: Array(rule.phrase.utf8))
      if rule.form == .start, rule.marks == .picture { pictures.append(entry) }
      switch rule.form {
      case .line: lines[rule.phrase] = rule
      case .opens: openings[rule.phrase] = rule
      case .start: starts[RuleBook.firstWord(entry.phrase), default: []].append(entry)
      case .end: ends.append(entry)
      case .within:
        guard let first = entry.phrase.first else { continue }
        withinsByByte[Int(first)].append(withins.count)
        withins.append(entry)
        longestWithin = max(longestWithin, rule.longest)
      case .cut: cuts.append(entry)
      case .break: breaks.append(entry)
      case .tail: tails.append(entry)
      }
    }
  }

  private static func firstWord(_ bytes: some Sequence<UInt8>) -> String {
    let letters = bytes.prefix { $0 >= 0x80 || (0x61...0x7A).contains($0) }
    return String(decoding: Array(letters), as: UTF8.self)
  }

  func opening(_ line: FoldedLine, length: Int) -> SegmentRule? {
    length <= 80 ? openings[line.bare] : nil
  }

  /// The first rule that holds of a line: whole lines before beginnings, ends and the rest.
  func rule(for line: FoldedLine, length: Int, places: Set<SegmentRule.Place>) -> SegmentRule? {
    func holds(_ rule: SegmentRule) -> Bool {
      length <= rule.longest && places.contains(rule.place)
    }
    if length <= 400, let rule = lines[line.bare], places.contains(rule.place) { return rule }
    let key = RuleBook.firstWord(line.bytes.prefix(24))
    for entry in starts[key] ?? [] where holds(entry.rule) && line.starts(with: entry.phrase) {
      return entry.rule
    }
    for entry in ends where holds(entry.rule) && line.ends(with: entry.phrase) { return entry.rule }
    guard length <= longestWithin else { return nil }
    return firstWithin(line).flatMap { index in
      // Seldom is the first that stands there one that does not hold of such a line.
      withins[index...].first { holds($0.rule) && line.find($0.phrase) != nil }?.rule
    }
  }

  /// Index of the first phrase of `withins` that stands in a line, in one pass over its bytes.
  private func firstWithin(_ line: FoldedLine) -> Int? {
    var first: Int?
    for start in line.bytes.indices {
      for index in withinsByByte[Int(line.bytes[start])] {
        if let first, index >= first { break }
        if line.stands(withins[index].phrase, at: start) {
          first = index
          break
        }
      }
    }
    return first
  }
}
