import Language

/// One way of speaking of an actor: Unicode scalars of the text.
package struct ChainSpan: Hashable, Sendable {
  package var range: Range<Int>
  package var head: Range<Int>
}

/// Who is who in an article, with every name, description and pronoun: wider than the cast, which
/// takes only what is safe enough to build claims on.
package struct ChainReader: Sendable {
  private let lexicon: PersonLexicon
  private let statements: StatementLexicon

  package init(lexicon: PersonLexicon, statements: StatementLexicon) {
    self.lexicon = lexicon
    self.statements = statements
  }

  package func chains(of reading: ArticleExtractor.Reading) -> [[ChainSpan]] {
    let view = reading.view
    let finder = ChainMentionFinder(lexicon: lexicon, trees: view.trees)
    let mentions = view.trees.indices.map {
      finder.mentions(in: view.trees[$0], known: reading.cast.mentions[$0])
    }
    let attributions = AttributionFinder(view: view, cast: reading.cast, lexicon: statements)
      .attributions()
    let persons = FirstPersons(view: view, lexicon: lexicon, attributions: attributions)
    var builder = ChainBuilder(
      view: view, lexicon: lexicon, mentions: mentions, quoted: persons.quotedWords(),
      speakers: persons.speakerMentions(mentions))
    builder.build(persons)
    persons.resolve(&builder)
    return builder.chains.map { chain in
      chain.mentions.sorted { ($0.sentence, $0.index) < ($1.sentence, $1.index) }.flatMap {
        place in
        let words = view.trees[place.sentence].sentence.tokens
        let mention = mentions[place.sentence][place.index]
        // "the poet Ana Lopes" describes and names.
        let name = mention.title == nil ? [] : [mention.nameTokens ?? mention.tokens]
        return ([mention.tokens] + name).map { stretch in
          ChainSpan(
            range: words[stretch.lowerBound].range
              .lowerBound..<words[stretch.upperBound - 1].range.upperBound,
            head: words[mention.head].range)
        }
      }
    }.filter { !$0.isEmpty }
  }
}
