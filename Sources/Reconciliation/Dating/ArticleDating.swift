public import Dossier

/// Dates articles that came without a date, from what their own text lets one conclude and from
/// the articles that tell the same news.
///
/// Each clue is a preference for days of writing; the days that the clues of the article and of its
/// companions like best are its date. An interval is given where that is all that is known.
public enum ArticleDating {
  /// The publication of every article, by id; articles with a date keep their own.
  public static func publications(
    of articles: [(article: Article, clues: [DateClue])]
  ) -> [String: Publication] {
    var byId: [String: (article: Article, clues: [DateClue])] = [:]
    for entry in articles where byId[entry.article.id] == nil { byId[entry.article.id] = entry }
    let entries = byId.keys.sorted().compactMap { byId[$0] }
    var publications: [String: Publication] = [:]
    for entry in entries { publications[entry.article.id] = entry.article.published }
    let undated = entries.indices.filter { entries[$0].article.isUndated }
    guard !undated.isEmpty else { return publications }
    var inference = DateInference(entries)
    for (number, publication) in inference.publications(of: undated) {
      publications[entries[number].article.id] = publication
    }
    return publications
  }
}

extension Article {
  var isUndated: Bool { published.basis == .unknown || published.bounds == nil }

  /// The title, or whatever of its facts comes first.
  var head: Evidence? {
    guard
      let first = segments.first(where: { $0.kind == .title })
        ?? segments.first(where: \.kind.isReadForFacts)
    else { return nil }
    let scalars = Array(text.unicodeScalars)
    let range = first.range.clamped(to: 0..<scalars.count)
    guard !range.isEmpty else { return nil }
    return Evidence(
      article: id, start: range.lowerBound, end: range.upperBound,
      text: String(String.UnicodeScalarView(scalars[range])))
  }

  /// The words of what is read for facts; of everything where nothing is told apart.
  func factWords() -> [FoldedWord] {
    let scalars = Array(text.unicodeScalars)
    guard !segments.isEmpty else { return WordFolder.words(in: scalars) }
    return segments.filter(\.kind.isReadForFacts).flatMap { segment in
      WordFolder.words(in: scalars, range: segment.range.clamped(to: 0..<scalars.count))
    }
  }
}
