import Dossier
import Language

/// The article in the order of its text, once names are joined.
extension ChainBuilder {
  mutating func read(_ sentence: Int) {
    let tree = view.trees[sentence]
    var at: [Int: Int] = [:]
    for (index, mention) in mentions[sentence].enumerated() {
      at[mention.head] = index
      if mention.form == .name {
        for word in mention.tokens where at[word] == nil { at[word] = index }
      }
    }
    var partners: [Int: [Int]] = [:]
    for link in IdentityLinks(tree: tree, lexicon: lexicon).links() {
      guard let one = at[link.description], let other = at[link.subject], one != other,
        areAlike(mentions[sentence][one], mentions[sentence][other])
      else { continue }
      partners[one, default: []].append(other)
      partners[other, default: []].append(one)
    }
    for index in mentions[sentence].indices {
      let mention = mentions[sentence][index]
      if chainOf[sentence][index] == nil {
        chainOf[sentence][index] = resolved(mention, partners[index] ?? [], tree)
      }
      if chainOf[sentence][index] == nil, !isFirstOrSecond(mention) {
        chains.append(
          Chain(kind: mention.kind, gender: mention.gender, isPlural: mention.isPlural))
        chainOf[sentence][index] = chains.count - 1
      }
      if let chain = chainOf[sentence][index] { note(mention, index, chain, tree) }
    }
    noteBirths(sentence, tree)
  }

  /// "the son of Ana Lopes": she is "his mother" later on.
  mutating func noteBirths(_ sentence: Int, _ tree: SyntaxTree) {
    for birth in IdentityLinks(tree: tree, lexicon: lexicon).births() {
      guard let child = chain(at: birth.child, sentence) else { continue }
      let parents = birth.parents.compactMap { chain(at: $0, sentence) }.filter {
        chains[$0].kind == .person && !chains[$0].name.isEmpty
      }
      guard parents.count <= 2 else { continue }
      let known = parents.compactMap { chains[$0].gender }
      for parent in parents {
        let isFemale: Bool
        if let gender = chains[parent].gender {
          isFemale = gender == .female
        } else if known.count == 1, parents.count == 2 {
          isFemale = known[0] == .male
        } else {
          continue
        }
        byRelation["\(child) \(isFemale ? "mother" : "father")"] = parent
      }
    }
  }

  func isFirstOrSecond(_ mention: ChainMention) -> Bool {
    mention.form == .pronoun
      && FirstPersons.words.contains(view.trees[mention.sentence].lower[mention.head])
  }

  /// Whether a description can be of what stands beside it.
  func areAlike(_ one: ChainMention, _ other: ChainMention) -> Bool {
    if one.form == .name && other.form == .name { return false }
    if one.form == .name && one.isIndefinite || other.form == .name && other.isIndefinite {
      return false
    }
    if one.kind == .place || other.kind == .place { return false }
    if one.isPlural != other.isPlural { return false }
    if let a = one.gender, let b = other.gender, a != b { return false }
    return one.kind == other.kind || one.kind == .thing || other.kind == .thing
  }

  func resolved(
    _ mention: ChainMention, _ partners: [Int], _ tree: SyntaxTree
  ) -> Int? {
    let told = partners.compactMap { chainOf[mention.sentence][$0] }
    if mention.form == .nominal {
      let named = partners.first { mentions[mention.sentence][$0].form == .name }
      if let named, let chain = chainOf[mention.sentence][named] { return chain }
      if let first = told.first { return first }
      return described(mention, tree)
    }
    if isFirstOrSecond(mention) { return nil }
    return referent(of: mention, tree)
  }
}
