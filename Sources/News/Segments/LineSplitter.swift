import Dossier

/// Parts a line where body, caption, credit and furniture were glued together.
struct LineSplitter {
  let scalars: [Unicode.Scalar]
  let rules: RuleBook
  let photoCredit: PhotoCredit

  /// Scalars from the end of a line in which a credit in parentheses begins.
  private static let tailReach = 400
  /// Scalars of the longest line that a picture credit makes a caption: longer ones are reports
  /// with a credit at their foot.
  private static let longestCaption = 900

  func pieces(of line: Range<Int>, kind: Segment.Kind?) -> [Piece] {
    let whole = Piece(scalars, line, kind: kind)
    // What the page itself marks as furniture or as a comment stays whole.
    if let kind, kind != .caption, kind != .body { return [whole] }
    let parts = whole.length <= Piece.foldedLength ? cut(whole) : [whole]
    return parts.flatMap { part in
      part.kind == nil || part.kind == .caption ? credited(part) : [part]
    }
  }

  /// Cuts out furniture in the midst of a line and parts it before what begins a caption.
  private func cut(_ whole: Piece) -> [Piece] {
    var marks: [(range: Range<Int>, kind: Segment.Kind?)] = []
    for entry in rules.cuts {
      var from = 0
      while let index = whole.folded.find(entry.phrase, from: from) {
        let end = index + entry.phrase.count
        marks.append((origin(whole, index)..<origin(whole, end), entry.rule.kind))
        from = end
      }
    }
    for entry in rules.breaks {
      var from = 1
      while let index = whole.folded.find(entry.phrase, from: from) {
        if followsSentence(whole.folded, index) {
          marks.append((origin(whole, index)..<origin(whole, index), nil))
        }
        from = index + entry.phrase.count
      }
    }
    guard !marks.isEmpty else { return [whole] }
    return pieces(whole, around: marks)
  }

  private func pieces(
    _ whole: Piece, around marks: [(range: Range<Int>, kind: Segment.Kind?)]
  ) -> [Piece] {
    var parts: [Piece] = []
    var start = whole.range.lowerBound
    for mark in marks.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where mark.range.lowerBound >= start {
      append(start..<mark.range.lowerBound, whole.kind, &parts)
      append(mark.range, mark.kind, &parts)
      start = mark.range.upperBound
    }
    append(start..<whole.range.upperBound, whole.kind, &parts)
    return parts
  }

  private func append(_ range: Range<Int>, _ kind: Segment.Kind?, _ parts: inout [Piece]) {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, scalars[start].isSpace { start += 1 }
    while end > start, scalars[end - 1].isSpace { end -= 1 }
    if start < end { parts.append(Piece(scalars, start..<end, kind: kind)) }
  }

  private func origin(_ piece: Piece, _ byte: Int) -> Int {
    byte < piece.folded.origins.count ? piece.folded.origins[byte] : piece.range.upperBound
  }

  private func followsSentence(_ line: FoldedLine, _ index: Int) -> Bool {
    guard index >= 2, line.bytes[index - 1] == 0x20 else { return false }
    switch Unicode.Scalar(line.bytes[index - 2]) {
    case ".", "!", "?", "\"", ")": return true
    default: return false
    }
  }

  /// Parts credits from the ends of a line.
  private func credited(_ piece: Piece) -> [Piece] {
    if let start = reportersParenthesis(piece) {
      return part(piece, at: start, tail: .credit)
    }
    if piece.length <= LineSplitter.longestCaption, let start = labelledPicture(piece) {
      return captioned(piece, piece.range.lowerBound..<start)
    }
    if let finding = photoCredit.find(scalars, piece.range),
      piece.length <= LineSplitter.longestCaption
    {
      switch finding {
      case .whole:
        let isSource = photoCredit.isAgenciesOnly(scalars, piece.range)
        return [Piece(scalars, piece.range, kind: .credit, marks: isSource ? nil : .picture)]
      case .caption(let range): return captioned(piece, range)
      }
    }
    if let start = creditSentence(piece) { return part(piece, at: start, tail: .credit) }
    return [piece]
  }

  private func captioned(_ piece: Piece, _ caption: Range<Int>) -> [Piece] {
    var parts: [Piece] = []
    append(piece.range.lowerBound..<caption.lowerBound, .credit, &parts)
    append(caption, .caption, &parts)
    append(caption.upperBound..<piece.range.upperBound, .credit, &parts)
    for index in parts.indices where parts[index].kind == .credit { parts[index].marks = .picture }
    return parts
  }

  /// Scalars of the longest credit with a label.
  private static let longestLabel = 120

  /// Start of "(Photo: Ann Ray)" or "Photo: Ann Ray" behind a caption.
  private func labelledPicture(_ piece: Piece) -> Int? {
    let floor = max(piece.range.lowerBound + 1, piece.range.upperBound - LineSplitter.longestLabel)
    for index in (floor..<max(floor, piece.range.upperBound - 5)).reversed() {
      let isBracket = scalars[index] == "(" || scalars[index] == "["
      guard isBracket || opensSentence(index) else { continue }
      let label = (isBracket ? index + 1 : index)..<piece.range.upperBound
      let folded = FoldedLine(scalars, label)
      guard let entry = rules.pictures.first(where: { folded.starts(with: $0.phrase) }) else {
        continue
      }
      let credit = folded.origins[entry.phrase.count - 1]..<piece.range.upperBound
      guard photoCredit.isNames(scalars, credit) else { continue }
      return Words.count(scalars, piece.range.lowerBound..<index) >= 3 ? index : nil
    }
    return nil
  }

  private func opensSentence(_ index: Int) -> Bool {
    guard index >= 2, scalars[index - 1] == " ", scalars[index].isLetter else { return false }
    switch scalars[index - 2] {
    case ".", "!", "?", "”", "\"", ")", "|": return true
    default: return false
    }
  }

  private func part(_ piece: Piece, at start: Int, tail: Segment.Kind) -> [Piece] {
    var parts: [Piece] = []
    append(piece.range.lowerBound..<start, piece.kind, &parts)
    append(start..<piece.range.upperBound, tail, &parts)
    return parts
  }

  /// Start of "(Reporting by …; Editing by …)" at the end of a line.
  private func reportersParenthesis(_ piece: Piece) -> Int? {
    let end = piece.range.upperBound
    guard end > 1, scalars[end - 1] == ")" || scalars[end - 2] == ")" else { return nil }
    let floor = max(piece.range.lowerBound, end - LineSplitter.tailReach)
    guard let open = (floor..<end).last(where: { scalars[$0] == "(" }) else { return nil }
    let inner = FoldedLine(scalars, (open + 1)..<end)
    return rules.tails.contains { inner.starts(with: $0.phrase) } ? open : nil
  }

  /// Start of a last sentence that is a credit of its own ("Ann Ray contributed to this report.").
  private func creditSentence(_ piece: Piece) -> Int? {
    let floor = max(piece.range.lowerBound, piece.range.upperBound - LineSplitter.tailReach)
    let tail = floor..<(piece.range.upperBound - 1)
    let start = tail.last { index in
      guard scalars[index + 1] == " " else { return false }
      switch scalars[index] {
      case ".", "!", "?", "”", "\"": return true
      default: return false
      }
    }
    guard let start, start + 2 < piece.range.upperBound else { return nil }
    let sentence = (start + 2)..<piece.range.upperBound
    let rule = rules.rule(
      for: FoldedLine(scalars, sentence), length: sentence.count, places: [.anywhere])
    guard rule?.kind == .credit else { return nil }
    // "The Herald 1996. All rights reserved." is a credit as a whole.
    let head = Words.count(scalars, piece.range.lowerBound..<sentence.lowerBound)
    return head >= 8 ? sentence.lowerBound : piece.range.lowerBound
  }
}
