public import Dossier

/// An article's text by Unicode scalars, for cutting out what an offset points at.
public struct ArticleText {
  private let scalars: [Unicode.Scalar]

  /// How far around the words a sentence is followed.
  private static let reach = 280
  /// Longer evidence is shown by its two ends.
  private static let longest = 900

  public init(_ article: Article) {
    scalars = Array(article.text.unicodeScalars)
  }

  /// The sentence around the words; the words alone where they do not stand at their place.
  public func context(of evidence: Evidence) -> EvidenceContext {
    guard evidence.start >= 0, evidence.start <= evidence.end, evidence.end <= scalars.count,
      string(evidence.start..<evidence.end) == evidence.text
    else {
      return EvidenceContext(
        before: "", words: PlainText(evidence.text).shortened(to: Self.longest), after: "",
        isAtItsPlace: false)
    }
    let start = sentenceStart(before: evidence.start)
    let end = sentenceEnd(after: evidence.end)
    let before = string(start.index..<evidence.start)
    let after = string(evidence.end..<end.index)
    return EvidenceContext(
      before: PlainText(inline: (start.isCut ? "… " : "") + before),
      words: words(evidence.start..<evidence.end),
      after: PlainText(inline: after + (end.isCut ? " …" : "")), isAtItsPlace: true)
  }

  private func string(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[range])
    return String(text)
  }

  private func words(_ range: Range<Int>) -> PlainText {
    guard range.count > Self.longest else { return PlainText(string(range)) }
    let half = Self.longest / 2
    let head = string(range.lowerBound..<range.lowerBound + half)
    let tail = string(range.upperBound - half..<range.upperBound)
    return PlainText("\(head) […] \(tail)")
  }

  private func sentenceStart(before position: Int) -> (index: Int, isCut: Bool) {
    let floor = max(0, position - Self.reach)
    var index = position
    while index > floor {
      if endsSentence(at: index - 1) { return (index, false) }
      index -= 1
    }
    return floor == 0 ? (0, false) : (wordStart(after: floor, upTo: position), true)
  }

  private func sentenceEnd(after position: Int) -> (index: Int, isCut: Bool) {
    let ceiling = min(scalars.count, position + Self.reach)
    // Words that end with their sentence take nothing of the next.
    if position > 0, position <= scalars.count, closesSentence(position) {
      return (position, false)
    }
    var index = position
    while index < ceiling {
      if endsSentence(at: index) { return (index, false) }
      index += 1
    }
    return ceiling == scalars.count ? (ceiling, false) : (ceiling, true)
  }

  private func closesSentence(_ position: Int) -> Bool {
    position == scalars.count || (endsSentence(at: position) && isTerminator(before: position))
  }

  private func wordStart(after floor: Int, upTo position: Int) -> Int {
    var index = floor
    while index < position, !scalars[index].properties.isWhitespace { index += 1 }
    return index
  }

  /// Whether the white space at an index parts two sentences or paragraphs.
  private func endsSentence(at index: Int) -> Bool {
    let scalar = scalars[index]
    guard scalar.properties.isWhitespace else { return false }
    if scalar.value == 0x0A {
      // A line broken by hand goes on in lower case.
      return !(next(from: index)?.properties.isLowercase ?? false)
    }
    return isTerminator(before: index) && !(next(from: index)?.properties.isLowercase ?? false)
  }

  private func next(from index: Int) -> Unicode.Scalar? {
    let rest = scalars[index..<min(scalars.count, index + 8)]
    return rest.first { !$0.properties.isWhitespace }
  }

  /// A full stop, ! or ? with the quotation marks that follow it.
  private func isTerminator(before index: Int) -> Bool {
    var position = index - 1
    while position > 0, "\"”’')»".unicodeScalars.contains(scalars[position]) { position -= 1 }
    guard position > 0 else { return false }
    switch scalars[position] {
    case "!", "?", "。", "！", "？": return true
    case ".": return position < index - 1 || isWordEnd(before: position)
    default: return false
    }
  }

  private static let abbreviations: Set<String> = [
    "Adm", "Amb", "Apr", "Aug", "Capt", "Col", "Corp", "Dec", "Dr", "Feb", "Gen", "Gov", "Hon",
    "Inc", "Jan", "Jr", "Lt", "Ltd", "Maj", "Mr", "Mrs", "Ms", "No", "Nov", "Oct", "Prof", "Rep",
    "Rev", "Sen", "Sept", "Sgt", "Sr", "St", "vs",
  ]

  /// Whether a full stop at this place can end a sentence: after a number, or after a word of more
  /// than a letter ("U.S.") that is no abbreviation.
  private func isWordEnd(before stop: Int) -> Bool {
    guard stop > 0, scalars[stop - 1].properties.numericType == nil else { return stop > 0 }
    var start = stop
    while start > 0, stop - start < 6, scalars[start - 1].properties.isAlphabetic { start -= 1 }
    return stop - start >= 2 && !Self.abbreviations.contains(string(start..<stop))
  }
}

/// A piece of evidence as it stands in its sentence.
public struct EvidenceContext: Hashable, Sendable {
  public var before: PlainText
  public var words: PlainText
  public var after: PlainText
  /// False where the article does not hold these words at these offsets.
  public var isAtItsPlace: Bool
}
