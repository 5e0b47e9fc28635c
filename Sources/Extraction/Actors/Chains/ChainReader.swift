import Language

/// One way of speaking of an actor: Unicode scalars of the text.
package struct ChainSpan: Hashable, Sendable {
  package var range: Range<Int>
  package var head: Range<Int>

  init(_ tree: SyntaxTree, _ words: Range<Int>, head: Int) {
    let tokens = tree.sentence.tokens
    range =
      tokens[words.lowerBound].range.lowerBound..<tokens[words.upperBound - 1].range.upperBound
    self.head = tokens[head].range
  }
}

/// Who is who in an article, with every name, description and pronoun: wider than the cast, which
/// takes from it only what is safe enough to build claims on.
package struct ChainReader: Sendable {
  private let lexicon: PersonLexicon
  private let statements: StatementLexicon

  package init(lexicon: PersonLexicon, statements: StatementLexicon) {
    self.lexicon = lexicon
    self.statements = statements
  }

  package func chains(of reading: ArticleExtractor.Reading) -> [[ChainSpan]] {
    let view = reading.view
    let attributions = AttributionFinder(view: view, cast: reading.cast, lexicon: statements)
      .attributions()
    let built = built(view, reading.cast, attributions)
    return built.chains.map { chain in
      chain.mentions.sorted { ($0.sentence, $0.index) < ($1.sentence, $1.index) }.flatMap {
        place in
        let mention = built.mentions[place.sentence][place.index]
        // "the poet Ana Lopes" describes and names.
        let name = mention.title == nil ? [] : [mention.nameTokens ?? mention.tokens]
        return ([mention.tokens] + name).map {
          ChainSpan(view.trees[place.sentence], $0, head: mention.head)
        }
      }
    }.filter { !$0.isEmpty }
  }

  /// - Parameters:
  ///   - cast: whoever the article names; who its descriptions and pronouns are is not asked.
  ///   - attributions: whose quotations tell who says "I"; nil where that is not asked.
  func built(
    _ view: ArticleView, _ cast: Cast, _ attributions: [Attribution]? = nil
  ) -> ChainBuilder {
    let finder = ChainMentionFinder(lexicon: lexicon, trees: view.trees)
    let mentions = view.trees.indices.map {
      finder.mentions(in: view.trees[$0], known: cast.mentions[$0])
    }
    let persons = FirstPersons(view: view, lexicon: lexicon, attributions: attributions ?? [])
    var builder = ChainBuilder(
      view: view, lexicon: lexicon, mentions: mentions, quoted: persons.quotedWords(),
      speakers: persons.speakerMentions(mentions))
    builder.build(attributions == nil ? nil : persons)
    if attributions != nil { persons.resolve(&builder) }
    return builder
  }
}
