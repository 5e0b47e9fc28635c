/// What an article calls each member of its cast, in the form in which chains are told: whom claims
/// can be built on, to be measured beside the wider chains.
package enum CastSpans {
  package static func spans(of reading: ArticleExtractor.Reading) -> [[ChainSpan]] {
    var found: [[ChainSpan]] = reading.cast.members.map { _ in [] }
    for sentence in reading.cast.mentions.indices {
      let tree = reading.view.trees[sentence]
      for (index, mention) in reading.cast.mentions[sentence].enumerated() {
        let members = reading.cast.referents[sentence][index]
        guard members.count == 1, let member = members.first else { continue }
        for stretch in [mention.tokens] + (mention.name.map { [$0] } ?? []) {
          found[member].append(ChainSpan(tree, stretch, head: mention.head))
        }
      }
    }
    return found.filter { !$0.isEmpty }
  }
}
