import Language

/// An attribution as spans of the text, for measuring: Unicode scalars, ends excluded.
public struct AttributionMark: Hashable, Sendable {
  public var source: Range<Int>?
  public var cue: Range<Int>
  public var content: [Range<Int>]
  /// Whether it can become a statement; otherwise it is a thought, a denial of speech or the like.
  public var isSpeech: Bool
}

/// Marks everything that an article attributes to somebody, said or only thought.
package struct AttributionMarker: Sendable {
  private let lexicon: StatementLexicon

  package init(lexicon: StatementLexicon) {
    self.lexicon = lexicon
  }

  package func marks(of reading: ArticleExtractor.Reading) -> [AttributionMark] {
    AttributionFinder(view: reading.view, cast: reading.cast, lexicon: lexicon).attributions()
      .filter { !$0.isQuoted }
      .flatMap { Self.marks(of: $0, in: reading.view) }
  }

  /// Quotations that go on in later paragraphs are marks of their own, unless the one before was
  /// left open.
  private static func marks(of found: Attribution, in view: ArticleView) -> [AttributionMark] {
    func paragraph(_ sentence: Int) -> [Int] {
      [view.segmentIndexes[sentence], view.trees[sentence].sentence.paragraph]
    }
    /// Its paragraph ends before a closing mark does.
    func isLeftOpen(_ range: Range<Int>, in view: ArticleView) -> Bool {
      range.upperBound < view.scalars.count && view.scalars[range.upperBound] == "\n"
    }
    let content = found.frame.map { [$0] } ?? found.content
    var groups = [
      (
        paragraph: paragraph(found.sentence),
        content: [found.fronted].compactMap(\.self) + content
      )
    ]
    for continuation in found.continuations {
      let home = paragraph(continuation.sentence)
      if let last = groups.last,
        last.paragraph == home || last.content.last.map({ isLeftOpen($0, in: view) }) ?? false
      {
        groups[groups.count - 1].paragraph = home
        groups[groups.count - 1].content.append(continuation.range)
      } else {
        groups.append((home, [continuation.range]))
      }
    }
    return groups.filter { !$0.content.isEmpty }.map { group in
      AttributionMark(
        source: found.source, cue: found.cueRange, content: group.content.apart,
        isSpeech: found.kind == .speech && found.isAsserted)
    }
  }
}
