import Dossier

/// An article opened for comparison: the folded words of each sentence that is read for facts.
///
/// A class, as the mentions are: every stage goes through all of them, and to hand one on costs one
/// count instead of one for each of its parts.
final class OpenArticle: Sendable {
  let read: ReadArticle
  let sentences: [OpenSentence]

  var article: Article { read.article }
  var id: String { read.article.id }
  /// The day of its publication; what has none comes last. Entries are named by what told them
  /// first, so that later news leaves them their ids.
  var firstDay: Int { article.published.start?.dayNumber ?? .max }
  /// Words of the article, those of a sentence that it repeats counted once.
  let distinctWordCount: Int

  init(_ read: ReadArticle) {
    let scalars = Array(read.article.text.unicodeScalars)
    let stretches = Stretches(read.article.segments)
    self.read = read
    let opened: [OpenSentence] = read.sentences.compactMap { boundary in
      let range = max(0, boundary.start)..<max(0, boundary.start, min(boundary.end, scalars.count))
      guard !range.isEmpty else { return nil }
      return OpenSentence(scalars, range: range, stretch: stretches.number(at: range.lowerBound))
    }
    var met: Set<UInt64> = []
    distinctWordCount = opened.reduce(0) { count, sentence in
      var hash = StableHash()
      for code in sentence.codes { hash.add(code) }
      return met.insert(hash.value).inserted ? count + sentence.codes.count : count
    }
    sentences = opened
  }

  /// The folded words of a piece of evidence: a sentence's, where it is one, are read already.
  func words(of evidence: Evidence) -> [FoldedWord] {
    let sentence = sentences.first { $0.range.lowerBound >= evidence.start }
    if let sentence, sentence.range == evidence.range, evidence.article == id {
      return sentence.words
    }
    return WordFolder.words(in: Array(evidence.text.unicodeScalars))
  }
}

extension Evidence {
  /// Unicode scalars of the article's text.
  fileprivate var range: Range<Int> { start..<max(start, end) }
}

/// One sentence with its folded words and the quotations in it.
struct OpenSentence {
  /// Unicode scalars of the article's text.
  let range: Range<Int>
  let words: [FoldedWord]
  /// Hashes of the words, in order.
  let codes: [UInt64]
  /// Sentences of one stretch have nothing but text read for facts between them.
  let stretch: Int
  /// Ranges of `words` that stand between quotation marks.
  let quotations: [Range<Int>]

  init(_ scalars: [Unicode.Scalar], range: Range<Int>, stretch: Int) {
    let words = WordFolder.words(in: scalars, range: range)
    self.range = range
    self.words = words
    self.stretch = stretch
    codes = words.map(\.code)
    quotations = QuotationMarks.spans(in: scalars, range: range).compactMap { span in
      let inside = words.indices.filter { span.contains(words[$0].range.lowerBound) }
      guard let first = inside.first, let last = inside.last else { return nil }
      return first..<last + 1
    }
  }

  /// Most of the words stand between quotation marks.
  var isMostlyQuoted: Bool {
    quotations.reduce(0) { $0 + $1.count } * 2 > words.count
  }
}

/// Numbers the runs of consecutive segments that are read for facts.
private struct Stretches {
  private var ends: [(end: Int, number: Int)] = []

  init(_ segments: [Segment]) {
    var number = 0
    for segment in segments {
      if !segment.kind.isReadForFacts {
        number += 1
      } else {
        ends.append((segment.end, number))
      }
    }
  }

  func number(at offset: Int) -> Int {
    var low = 0
    var high = ends.count
    while low < high {
      let middle = (low + high) / 2
      if ends[middle].end <= offset { low = middle + 1 } else { high = middle }
    }
    return low < ends.count ? ends[low].number : -1
  }
}
