import Dossier

/// Writes the words of a statement, and cites the text for it.
struct StatementWording: Sendable {
  let view: ArticleView

  // MARK: Content

  /// The words, their pieces joined by an ellipsis: unquoted where quotation marks enclose all of
  /// them, with balanced marks otherwise, without the "that" that opens a reported clause.
  func content(_ ranges: [Range<Int>], isDirect: Bool) -> String {
    ranges.map { range in
      isDirect ? plain(view.text(range)) : reported(range)
    }.filter { !$0.isEmpty }.joined(separator: " … ")
  }

  private func reported(_ range: Range<Int>) -> String {
    var text = plain(view.text(widened(range)))
    for opening in ["that ", "That "] where text.hasPrefix(opening) {
      text.removeFirst(opening.count)
      break
    }
    return text
  }

  /// With the marks of a quotation that begins or ends where the range does.
  private func widened(_ range: Range<Int>) -> Range<Int> {
    var range = range
    let inner = view.text(range).unicodeScalars
    let opened = inner.filter { $0 == "“" }.count
    let closed = inner.filter { $0 == "”" }.count
    let straight = inner.filter { $0 == "\"" }.count
    if closed > opened || straight % 2 == 1, range.lowerBound > 0,
      ["“", "\""].contains(view.scalars[range.lowerBound - 1])
    {
      range = range.lowerBound - 1..<range.upperBound
    } else if opened > closed || straight % 2 == 1, range.upperBound < view.scalars.count {
      var end = range.upperBound
      if end + 1 < view.scalars.count, [",", "."].contains(view.scalars[end]) { end += 1 }
      if ["”", "\""].contains(view.scalars[end]) { range = range.lowerBound..<end + 1 }
    }
    return range
  }

  private func plain(_ text: String) -> String {
    let marks: Set<Unicode.Scalar> = [" ", "\n", "\t", ",", ";", ":", "—", "–"]
    var scalars = text.unicodeScalars.map { $0.properties.isWhitespace ? " " : $0 }[...]
    while let first = scalars.first, marks.contains(first) { scalars = scalars.dropFirst() }
    while let last = scalars.last, marks.contains(last) { scalars = scalars.dropLast() }
    return String(scalars)
  }

  // MARK: Evidence

  /// The sentence of the cue, where the speaker is named, and the words; in several pieces where
  /// something stands between that is no source, such as an advert.
  func evidence(
    _ cue: Range<Int>, _ source: Range<Int>?, _ content: [Range<Int>]
  ) -> Citations {
    let ranges = ([cue] + [source].compactMap(\.self) + content.map(quoted))
      .flatMap(readable).sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    var pieces: [Range<Int>] = []
    for range in ranges {
      if let last = pieces.last, touches(last, range) {
        pieces[pieces.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        pieces.append(range)
      }
    }
    return Citations(pieces.map(view.evidence)) ?? Citations(view.evidence(cue))
  }

  /// The content with the marks around it.
  private func quoted(_ range: Range<Int>) -> Range<Int> {
    let marks: Set<Unicode.Scalar> = ["“", "”", "\"", "«", "»"]
    var range = range
    if range.lowerBound > 0, marks.contains(view.scalars[range.lowerBound - 1]) {
      range = range.lowerBound - 1..<range.upperBound
    }
    if range.upperBound < view.scalars.count, marks.contains(view.scalars[range.upperBound]) {
      range = range.lowerBound..<range.upperBound + 1
    }
    return range
  }

  /// The parts of a range that lie in segments which are read for facts.
  private func readable(_ range: Range<Int>) -> [Range<Int>] {
    view.article.segments.filter { $0.kind.isReadForFacts && $0.range.overlaps(range) }
      .map { $0.range.clamped(to: range) }.filter { !$0.isEmpty }
  }

  /// Whether nothing but space stands between, and both lie in one segment.
  private func touches(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    guard segment(of: one) == segment(of: other) else { return false }
    return other.lowerBound <= one.upperBound
      || view.scalars[one.upperBound..<other.lowerBound].allSatisfy(\.properties.isWhitespace)
  }

  private func segment(of range: Range<Int>) -> Int? {
    view.article.segments.firstIndex { $0.range.contains(range.lowerBound) }
  }
}
