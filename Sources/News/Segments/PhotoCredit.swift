/// Finds whose picture a caption stands under: "(AP Photo/Ann Ray)", "REUTERS/Ann Ray",
/// "Ann Ray / Reuters …", "Ann Ray/AFP/Getty Images".
struct PhotoCredit {
  let agencies: Agencies

  enum Finding: Hashable {
    /// The whole line is nothing but credits.
    case whole
    /// Scalars of the caption, with a credit before it, behind it or both.
    case caption(Range<Int>)
  }

  /// Scalars from either end of a line in which a credit stands.
  private static let reach = 170

  func find(_ scalars: [Unicode.Scalar], _ line: Range<Int>) -> Finding? {
    guard !line.isEmpty else { return nil }
    let hasStroke =
      line.prefix(90).contains { scalars[$0] == "/" }
      || line.suffix(PhotoCredit.reach).contains { scalars[$0] == "/" }
    guard hasStroke else {
      // Nearly every line ends here, before any word of it is made.
      guard let start = parenthesis(scalars, line), start > line.lowerBound else { return nil }
      return .caption(line.lowerBound..<start)
    }
    if isWhole(scalars, line) { return .whole }
    let tail = parenthesis(scalars, line) ?? stroke(scalars, line)
    let head = leading(scalars, line)
    guard tail != nil || head != nil else { return nil }
    let (start, end) = (head ?? line.lowerBound, tail ?? line.upperBound)
    return start < end ? .caption(start..<end) : .whole
  }

  private func isWhole(_ scalars: [Unicode.Scalar], _ line: Range<Int>) -> Bool {
    guard line.count <= 140 else { return false }
    let words = Words.split(scalars, line)
    guard words.count <= 16, hasStroked(scalars, words) else { return false }
    return words.allSatisfy { isName($0, scalars) }
  }

  /// A few names and words of credits, and nothing else.
  func isNames(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
    let words = Words.split(scalars, range)
    return (1...10).contains(words.count)
      && words.allSatisfy {
        isName($0, scalars) || PhotoCredit.pictureWords.contains($0.text) || Int($0.text) != nil
      }
  }

  private static let pictureWords: Set<String> = ["archive", "handout", "pool", "staff", "press"]

  /// "AFP/Reuters": where a report comes from, not whose picture it is.
  func isAgenciesOnly(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
    let words = Words.split(scalars, range)
    let mentions = agencies.mentions(in: words)
    return mentions.allSatisfy { $0.name != nil }
      && mentions.reduce(0) { $0 + $1.words.count } == words.count
  }

  private static let smallWords: Set<String> = [
    "via", "by", "for", "photo", "file", "and", "courtesy", "of", "image", "the", "pool", "de",
    "al", "bin", "van", "von", "da", "el",
  ]

  /// Capitalised, the second half of a double name ("Jin-man"), or a word of credits.
  private func isName(_ word: Word, _ scalars: [Unicode.Scalar]) -> Bool {
    let first = word.range.lowerBound
    return word.isCapitalized || PhotoCredit.smallWords.contains(word.text)
      || (first > 0 && scalars[first - 1] == "-")
  }

  /// An agency with a stroke on one side ("Kay/AP", "AP Photo/Kay").
  private func hasStroked(_ scalars: [Unicode.Scalar], _ words: [Word]) -> Bool {
    agencies.mentions(in: words).contains { mention in
      let first = words[mention.words.lowerBound].range.lowerBound
      let last = words[mention.words.upperBound - 1].range.upperBound
      return stands("/", before: first, in: scalars) || stands("/", at: last, in: scalars)
    }
  }

  private func stands(_ mark: Unicode.Scalar, before index: Int, in scalars: [Unicode.Scalar])
    -> Bool
  {
    var position = index - 1
    if position >= 0, scalars[position] == " " { position -= 1 }
    return position >= 0 && scalars[position] == mark
  }

  private func stands(_ mark: Unicode.Scalar, at index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    var position = index
    if position < scalars.count, scalars[position] == " " { position += 1 }
    return position < scalars.count && scalars[position] == mark
  }

  /// Start of "(AP Photo/Ann Ray, File)" at the end of a line.
  private func parenthesis(_ scalars: [Unicode.Scalar], _ line: Range<Int>) -> Int? {
    var end = line.upperBound
    if scalars[end - 1] == "." { end -= 1 }
    let brackets: [Unicode.Scalar: Unicode.Scalar] = [")": "(", "]": "["]
    guard end > line.lowerBound, let opening = brackets[scalars[end - 1]] else { return nil }
    let floor = max(line.lowerBound, end - PhotoCredit.reach)
    guard let open = (floor..<end).last(where: { scalars[$0] == opening }) else { return nil }
    let words = Words.split(scalars, open..<end)
    guard !agencies.mentions(in: words).isEmpty else { return nil }
    let marks = ["photo", "photos", "image", "images", "file", "pool", "via", "handout", "picture"]
    let isPicture =
      words.contains { marks.contains($0.text.lowercased()) } || hasStroked(scalars, words)
    return isPicture ? open : nil
  }

  /// Start of "REUTERS/Ann Ray TPX IMAGES" or "Ann Ray/AFP/Getty Images" at the end of a line.
  private func stroke(_ scalars: [Unicode.Scalar], _ line: Range<Int>) -> Int? {
    let floor = max(line.lowerBound, line.upperBound - PhotoCredit.reach)
    var words = Words.split(scalars, floor..<line.upperBound)
    if let sentence = lastSentenceEnd(scalars, floor..<line.upperBound) {
      words = words.filter { $0.range.lowerBound > sentence }
    }
    guard words.count <= 14, hasStroked(scalars, words),
      words.allSatisfy({ isName($0, scalars) })
    else { return nil }
    return words.first?.range.lowerBound
  }

  private func lastSentenceEnd(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Int? {
    let ends: [Unicode.Scalar] = [".", "!", "?", "”", "\""]
    guard range.count > 2 else { return nil }
    return (range.lowerBound..<(range.upperBound - 1)).last {
      ends.contains(scalars[$0]) && scalars[$0 + 1] == " "
    }
  }

  /// End of "Ann Ray / Reuters " at the head of a line that goes on as a sentence.
  private func leading(_ scalars: [Unicode.Scalar], _ line: Range<Int>) -> Int? {
    let words = Words.split(scalars, line.lowerBound..<min(line.upperBound, line.lowerBound + 90))
    guard words.count >= 5 else { return nil }
    for position in 1..<min(8, words.count) {
      guard words[position - 1].isCapitalized else { return nil }
      guard let mention = agencies.mention(at: position, in: words),
        stands("/", before: words[position].range.lowerBound, in: scalars)
      else { continue }
      var end = mention
      while let next = agencies.mention(at: end.words.upperBound, in: words),
        stands("/", before: words[next.words.lowerBound].range.lowerBound, in: scalars)
      {
        end = next
      }
      guard end.words.upperBound < words.count else { return nil }
      let next = words[end.words.upperBound]
      let gap = scalars[words[end.words.upperBound - 1].range.upperBound..<next.range.lowerBound]
      guard next.isCapitalized, gap.allSatisfy({ $0 == " " }) else { return nil }
      return next.range.lowerBound
    }
    return nil
  }
}
