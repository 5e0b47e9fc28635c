import Dossier
import Language

/// Reads interviews and transcripts, in which each turn begins with its speaker's name:
/// "BERG: The road is open."
struct TranscriptReader: Sendable {
  /// One turn: who speaks, and the paragraphs of his words.
  struct Turn: Sendable {
    /// Unicode scalars of the name that opens the turn.
    var label: Range<Int>
    var name: String
    var paragraphs: [Range<Int>]
  }

  /// Words of a name that opens a turn, at most.
  private static let longestLabel = 5
  /// Fewer turns make no transcript.
  private static let fewest = 3

  let view: ArticleView

  /// The turns of the article; none unless several speakers take turns, one of them repeatedly.
  func turns() -> [Turn] {
    view.article.segments.flatMap { segment in
      segment.kind == .body ? turns(in: segment.range.clamped(to: 0..<view.scalars.count)) : []
    }
  }

  private func turns(in range: Range<Int>) -> [Turn] {
    let paragraphs = paragraphs(of: range)
    let openings = paragraphs.map(opening)
    guard let last = openings.lastIndex(where: { $0 != nil }), isDialogue(openings) else {
      return []
    }
    var found: [Turn] = []
    for (paragraph, opening) in zip(paragraphs[...last], openings) {
      if let opening {
        found.append(
          Turn(
            label: opening.label, name: opening.name,
            paragraphs: [opening.words..<paragraph.upperBound]))
      } else if !found.isEmpty, !isAside(paragraph) {
        found[found.count - 1].paragraphs.append(paragraph)
      }
    }
    return found
  }

  private func isDialogue(_ openings: [Opening?]) -> Bool {
    var count: [String: Int] = [:]
    for opening in openings.compactMap(\.self) { count[opening.name, default: 0] += 1 }
    let turns = count.values.reduce(0, +)
    return turns >= Self.fewest && count.count >= 2 && count.count * 2 <= turns + 1
  }

  // MARK: Paragraphs

  private func paragraphs(of range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = range.lowerBound
    for position in range.lowerBound...range.upperBound
    where position == range.upperBound || view.scalars[position] == "\n" {
      if let bare = trimmed(start..<position) { found.append(bare) }
      start = position + 1
    }
    return found
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int>? {
    var range = range
    while let first = range.first, view.scalars[first].properties.isWhitespace {
      range = first + 1..<range.upperBound
    }
    while let last = range.last, view.scalars[last].properties.isWhitespace {
      range = range.lowerBound..<last
    }
    return range.isEmpty ? nil : range
  }

  private struct Opening {
    var label: Range<Int>
    var name: String
    /// Where the words of the turn begin.
    var words: Int
  }

  /// A name in capitals or with capital initials, closed by a colon, with words behind it.
  private func opening(of paragraph: Range<Int>) -> Opening? {
    var start = paragraph.lowerBound
    while start < paragraph.upperBound, Self.marks.contains(view.scalars[start]) { start += 1 }
    guard
      let colon = (start..<min(start + 60, paragraph.upperBound)).first(where: {
        view.scalars[$0] == ":"
      }),
      let words = trimmed(colon + 1..<paragraph.upperBound), words.lowerBound > colon + 1
    else { return nil }
    let name = view.text(start..<colon)
    let parts = name.split(separator: " ")
    guard (1...Self.longestLabel).contains(parts.count),
      parts.allSatisfy({ $0.unicodeScalars.first?.properties.isUppercase ?? false })
    else { return nil }
    return Opening(label: start..<colon, name: name.lowercased(), words: words.lowerBound)
  }

  /// "(Applause.)": a paragraph of what is no word of the speaker.
  private func isAside(_ paragraph: Range<Int>) -> Bool {
    guard let first = paragraph.first(where: { !Self.marks.contains(view.scalars[$0]) }) else {
      return true
    }
    return view.scalars[first] == "(" || view.scalars[first] == "["
  }

  private static let marks: Set<Unicode.Scalar> = ["\"", "“", "”", "'", "‘", "’", "«"]
}
