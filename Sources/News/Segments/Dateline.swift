/// The place and agency at the head of a report: "RAMALLAH, West Bank (AP) -", "/TASS/".
struct Dateline {
  let agencies: Agencies

  /// Scalars of a line among which a dateline ends.
  private static let reach = 90

  /// Short names of the agencies in the dateline of a line.
  func credits(_ scalars: [Unicode.Scalar], _ line: Range<Int>) -> [String] {
    let head = line.lowerBound..<min(line.upperBound, line.lowerBound + Dateline.reach)
    for (open, close) in [("(", ")"), ("/", "/")] as [(Unicode.Scalar, Unicode.Scalar)] {
      let names = enclosed(scalars, head, open, close)
      if !names.isEmpty { return names }
    }
    return dashed(scalars, head)
  }

  private func enclosed(
    _ scalars: [Unicode.Scalar], _ head: Range<Int>, _ open: Unicode.Scalar, _ close: Unicode.Scalar
  ) -> [String] {
    guard let start = head.first(where: { scalars[$0] == open }),
      let end = ((start + 1)..<head.upperBound).first(where: { scalars[$0] == close }),
      isPlace(scalars, head.lowerBound..<start)
    else { return [] }
    let words = Words.split(scalars, (start + 1)..<end)
    let mentions = agencies.mentions(in: words)
    // "(the AP said)" is prose: agencies and little else stand in a dateline.
    guard words.count - mentions.reduce(0, { $0 + $1.words.count }) <= 2 else { return [] }
    return Set(mentions.compactMap(\.name)).sorted()
  }

  /// "MOSCOW, April 6 — TASS —" and "Reuters - " at the head of a line.
  private func dashed(_ scalars: [Unicode.Scalar], _ head: Range<Int>) -> [String] {
    let words = Words.split(scalars, head.lowerBound..<min(head.upperBound, head.lowerBound + 60))
    guard let mention = agencies.mention(at: 0, in: words), let name = mention.name else {
      return []
    }
    var after = words[mention.words.upperBound - 1].range.upperBound
    while after < head.upperBound, scalars[after] == " " { after += 1 }
    guard after < head.upperBound, ["-", "–", "—", ":"].contains(scalars[after]) else { return [] }
    return [name]
  }

  /// Whether a line may open with this: a place in capitals, or a few capitalised words.
  func isPlace(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
    let words = Words.split(scalars, range)
    guard words.count <= 9 else { return false }
    guard let first = words.first else { return true }
    return first.isCapitalized
      && words.allSatisfy {
        $0.isCapitalized || $0.text.utf8.allSatisfy { (0x30...0x39).contains($0) }
      }
  }

  private static let labelWords: Set<String> = [
    "updated", "published", "posted", "at", "on", "via", "and", "in", "agency", "am", "pm", "gmt",
  ]

  /// A line that is an agency's name and at most a date or a place ("Xinhua | Updated: …").
  func isAgencyLine(_ scalars: [Unicode.Scalar], _ piece: Piece) -> Bool {
    guard piece.length <= 100, (1...14).contains(piece.words), !piece.endsSentence else {
      return false
    }
    let words = Words.split(scalars, piece.range)
    guard let mention = agencies.mention(at: 0, in: words), mention.name != nil else {
      return false
    }
    let rest = words[mention.words.upperBound...]
    guard let next = rest.first else { return true }
    let gap = scalars[words[mention.words.upperBound - 1].range.upperBound..<next.range.lowerBound]
    return gap.contains { ["|", "•", "·", "-", "–", "—", ",", "/", "("].contains($0) }
      && rest.allSatisfy {
        Dateline.labelWords.contains($0.text.lowercased()) || CalendarMonth.number($0.text) != nil
          || CalendarMonth.weekday($0.text) != nil || Int($0.text) != nil
          || agencies.mention(at: 0, in: [$0]) != nil
      }
  }
}
