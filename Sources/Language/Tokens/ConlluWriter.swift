/// Writes sentences as CoNLL-U (https://universaldependencies.org/format.html).
///
/// ```
/// # sent_id = 1
/// # text = Ana Ruiz left.
/// 1	Ana	Ana	PROPN	_	_	3	nsubj	_	NER=B-PER
/// ```
/// A new paragraph is marked by `# newpar`; a space between words is one, however wide it was.
public struct ConlluWriter: Sendable {
  /// Whether "do" and "n't" are also shown as the one token that is written, on a line of their own
  /// ("3-4").
  public var showsContractions: Bool

  public init(showsContractions: Bool = false) {
    self.showsContractions = showsContractions
  }

  public func conllu(_ sentences: [Sentence]) -> String {
    var lines: [String] = []
    var paragraph: Int?
    for (index, sentence) in sentences.enumerated() {
      if sentence.paragraph != paragraph { lines.append("# newpar") }
      paragraph = sentence.paragraph
      lines.append("# sent_id = \(index + 1)")
      lines.append("# text = \(text(of: sentence))")
      let following = index + 1 < sentences.count ? sentences[index + 1].range.lowerBound : nil
      lines += rows(of: sentence, following: following)
      lines.append("")
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func text(of sentence: Sentence) -> String {
    var text = ""
    var end: Int?
    for token in sentence.tokens {
      if let end, token.range.lowerBound > end { text += " " }
      text += token.text
      end = token.range.upperBound
    }
    return text
  }

  private func rows(of sentence: Sentence, following: Int?) -> [String] {
    let names = labels(of: sentence)
    var written: [Int: Range<Int>] = [:]
    var inner: Set<Int> = []
    for stretch in showsContractions ? sentence.contractions : [] {
      written[stretch.lowerBound] = stretch
      inner.formUnion(stretch)
    }
    return sentence.tokens.indices.flatMap { index in
      let token = sentence.tokens[index]
      let next =
        index + 1 < sentence.tokens.count ? sentence.tokens[index + 1].range.lowerBound : following
      var misc: [String] = []
      if let name = names[index] { misc.append("NER=\(name)") }
      if next == token.range.upperBound, !inner.contains(index) { misc.append("SpaceAfter=No") }
      let cells = [
        "\(index + 1)", token.text, token.lemma, token.tag.rawValue, "_", "_",
        token.head.map { "\($0 + 1)" } ?? "0", token.relation, "_",
        misc.isEmpty ? "_" : misc.joined(separator: "|"),
      ]
      let row = cells.joined(separator: "\t")
      return written[index].map { [range($0, of: sentence, following: following), row] } ?? [row]
    }
  }

  private func range(_ words: Range<Int>, of sentence: Sentence, following: Int?) -> String {
    let tokens = sentence.tokens
    let end = tokens[words.upperBound - 1].range.upperBound
    let next =
      words.upperBound < tokens.count ? tokens[words.upperBound].range.lowerBound : following
    let cells =
      [
        "\(words.lowerBound + 1)-\(words.upperBound)",
        tokens[words].map(\.text).joined(),
      ] + [String](repeating: "_", count: 7) + [next == end ? "SpaceAfter=No" : "_"]
    return cells.joined(separator: "\t")
  }

  /// IOB2 labels of the words that belong to names.
  private func labels(of sentence: Sentence) -> [Int: String] {
    var labels: [Int: String] = [:]
    for name in sentence.names {
      for index in name.tokens {
        let position = index == name.tokens.lowerBound ? "B" : "I"
        labels[index] = "\(position)-\(name.kind.rawValue)"
      }
    }
    return labels
  }
}
