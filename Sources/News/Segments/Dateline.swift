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

  /// Whether a line opens a report with its place: "DAYTON, Ohio —", "BERN, May 3 (Reuters) -".
  func opens(_ scalars: [Unicode.Scalar], _ line: Range<Int>) -> Bool {
    let head = line.lowerBound..<min(line.upperBound, line.lowerBound + Dateline.reach)
    guard let dash = head.first(where: { isDash(scalars, $0, in: head) }) else { return false }
    let open = (head.lowerBound..<dash).first { scalars[$0] == "(" || scalars[$0] == "/" } ?? dash
    return isCapitals(scalars, head.lowerBound..<open)
  }

  /// A dash between spaces or behind the dateline's last mark, not a double name's hyphen.
  private func isDash(_ scalars: [Unicode.Scalar], _ index: Int, in head: Range<Int>) -> Bool {
    guard ["-", "–", "—"].contains(scalars[index]), index > head.lowerBound else { return false }
    return index + 1 < head.upperBound && [" ", ")", "/", "."].contains(scalars[index - 1])
      || scalars[index] == "—"
  }

  /// A place whose first word is in capitals throughout.
  private func isCapitals(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
    guard let first = Words.split(scalars, range).first, first.range.count >= 3,
      !range.contains(where: { isDash(scalars, $0, in: range) })
    else { return false }
    return first.range.allSatisfy { scalars[$0].properties.isUppercase || scalars[$0] == "'" }
      && isPlace(scalars, range)
  }

  /// The agency of a dateline that no list knows, as written: "BERN (NPA) —".
  func unlisted(_ scalars: [Unicode.Scalar], _ line: Range<Int>) -> String? {
    let head = line.lowerBound..<min(line.upperBound, line.lowerBound + Dateline.reach)
    for (open, close) in [("(", ")"), ("/", "/")] as [(Unicode.Scalar, Unicode.Scalar)] {
      guard let start = head.first(where: { scalars[$0] == open }),
        let end = ((start + 1)..<head.upperBound).first(where: { scalars[$0] == close }),
        isCapitals(scalars, head.lowerBound..<start)
      else { continue }
      let behind = (end + 1)..<min(head.upperBound, end + 4)
      let marks: [Unicode.Scalar] = open == "(" ? ["-", "–", "—"] : ["-", "–", "—", "."]
      guard let next = behind.first(where: { scalars[$0] != " " }), marks.contains(scalars[next])
      else { continue }
      let words = Words.split(scalars, (start + 1)..<end)
      guard words.count == 1, let word = words.first, word.range.count == end - start - 1,
        agencies.isUnlisted(word.text)
      else { continue }
      return word.text
    }
    return nil
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
