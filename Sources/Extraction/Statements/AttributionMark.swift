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
      .compactMap { found in
        let content = found.content + found.continuations.map(\.range)
        guard !content.isEmpty else { return nil }
        return AttributionMark(
          source: found.source, cue: found.cueRange, content: content,
          isSpeech: found.kind == .speech && found.isAsserted && !found.isQuoted)
      }
  }
}
