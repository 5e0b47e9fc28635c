import Dossier
import Language

extension AttributionReader {
  /// Who speaks: the word on which the phrase hangs, the phrase as written, and the actor where it
  /// is known.
  struct Source: Sendable {
    var head: Int
    var range: Range<Int>
    var speaker: Int?
  }

  func source(of position: Int) -> Source? {
    if let quoted = quotedPerson(position) { return source(head: quoted, without: position) }
    // "a statement saying …": the noun itself speaks, or who "issued a statement saying …".
    if tree[position].relation == "acl", let noun = tree[position].head,
      VerbForm(token: tree[position]) == .gerund
    {
      return issuing(noun).flatMap { source(head: $0, without: position) }
        ?? source(head: noun, without: position)
    }
    if isPassiveParticiple(position) {
      return ArgumentReader(tree: tree).agents(of: position).first.flatMap {
        source(head: $0, without: position)
      }
    }
    if tree.child(of: position, "aux:pass") == nil, let subject = subject(of: position) {
      return source(head: subject, without: position)
    }
    if tree[position].head == nil, let source = sourceBehindQuotation(of: position) {
      return source
    }
    if let above = agreeing(with: position), let subject = subject(of: above) {
      return source(head: subject, without: position)
    }
    let subjects = (ArgumentReader(tree: tree).subjects(of: position) + [understood(position)])
      .compactMap(\.self).filter { $0 != position && (isQuoted(position) || !isQuoted($0)) }
    let known = subjects.first { source(head: $0, without: position)?.speaker != nil }
    return (known ?? subjects.first).flatMap { source(head: $0, without: position) }
  }

  /// "issued a statement saying …": the subject of the issuing.
  private func issuing(_ noun: Int) -> Int? {
    guard lexicon.documents.contains(tree[noun].lemma.lowercased()), tree.base(noun) == "obj",
      let verb = tree[noun].head, tree[verb].tag == .verb
    else { return nil }
    return ArgumentReader(tree: tree).subjects(of: verb).first { !isQuoted($0) }
  }

  /// "said he would order a review and warned of …": of the verbs above, the one whose form the
  /// coordinated cue has, where the next one cannot be its equal.
  private func agreeing(with position: Int) -> Int? {
    guard tree[position].relation == "conj", let first = tree[position].head,
      tree[first].tag == .verb,
      tree.child(of: position, "nsubj", "nsubj:pass", "aux", "mark") == nil,
      VerbForm(token: tree[position]) == .past, VerbForm(token: tree[first]) == .base,
      tree.child(of: first, "aux") != nil
    else { return nil }
    return tree.ancestors(of: first).first {
      tree[$0].tag == .verb && VerbForm(token: tree[$0]) == .past
        && tree.children(of: $0).contains { tree.base($0) == "nsubj" }
    }
  }

  /// The subject of the nearest clause above a form that can have none of its own: "was quick to
  /// point out", "stopped short of endorsing".
  private func understood(_ position: Int) -> Int? {
    let form = VerbForm(token: tree[position])
    let isOpen =
      form == .gerund || tree[position].relation == "conj"
      || tree.children(of: position, ["mark"]).contains { tree.lower[$0] == "to" }
    guard isOpen, tree[position].relation != "acl" else { return nil }
    return tree.ancestors(of: position).lazy.compactMap { above in
      self.tree.children(of: above).first {
        self.tree[$0].relation == "nsubj" && !self.isQuoted($0)
      }
    }.first
  }

  /// "when asked whether …": nobody is named.
  private func isPassiveParticiple(_ position: Int) -> Bool {
    ["advcl", "acl"].contains(tree[position].relation) && VerbForm(token: tree[position]) == .past
      && !tree.children(of: position).contains { ["nsubj", "aux"].contains(tree.base($0)) }
  }

  /// The subject that stands beside its verb: "…, said the mayor" may hang the mayor on the words
  /// before, and hang their subject on the cue.
  func subject(of position: Int) -> Int? {
    let hung = tree.children(of: position).filter { tree.base($0) == "nsubj" }
    let isSaidOutside = !isQuoted(position)
    let candidates = hung.filter { !(isSaidOutside && isQuoted($0)) }
    if let beside = candidates.first(where: { touches($0, position) }) { return beside }
    if tree.base(position) != "acl", let crossing = crossingSubject(of: position) {
      return crossing
    }
    return candidates.last ?? strayedSubject(of: position)
  }

  /// “…,” Ana Berg, a lawyer, said: whoever stands between the quotation and the cue, where the
  /// tree hangs no subject on it.
  func sourceBehindQuotation(of position: Int) -> Source? {
    guard
      let quote = quotes.last(where: { $0.range.upperBound <= tree[position].range.lowerBound }),
      let first = (0..<position).first(where: {
        tree[$0].range.lowerBound >= quote.range.upperBound && tree.isWord($0)
      }), position - first <= 25,
      [.properNoun, .noun, .pronoun, .determiner, .adjective].contains(tree[first].tag)
    else { return nil }
    var words = Array(first..<position)
    while let last = words.last, !tree.isWord(last) || tree[last].tag == .adverb {
      words.removeLast()
    }
    guard let range = tree.range(of: words),
      !words.contains(where: {
        [.verb, .auxiliary].contains(tree[$0].tag) && tree.base($0) != "acl"
      }),
      let head = words.first(where: { word in tree[word].head.map { !words.contains($0) } ?? true })
    else { return nil }
    return Source(head: head, range: range, speaker: speaker(head))
  }

  /// "Berg said …, Dolan told reporters": the tree may hang the first subject on the last verb too.
  private func strayedSubject(of position: Int) -> Int? {
    guard tree[position].relation == "ccomp", let above = tree[position].head, above > position
    else { return nil }
    let hung = tree.children(of: above).filter { tree.base($0) == "nsubj" }
    guard hung.count > 1 else { return nil }
    return hung.last { $0 < position }
  }

  private func touches(_ subject: Int, _ verb: Int) -> Bool {
    let words = tree.subtree(of: subject)
    guard let first = words.first, let last = words.last else { return false }
    return last == verb - 1 || first == verb + 1
  }

  private func crossingSubject(of position: Int) -> Int? {
    guard let next = (position + 1..<tree.count).first(where: { tree.base($0) == "nsubj" }),
      next - position <= 8, let head = tree[next].head, head < position,
      tree.ancestors(of: head).contains(position),
      let first = tree.subtree(of: next).first, first == position + 1
    else { return nil }
    return next
  }

  /// "quoted Kim as saying", "was quoted as saying": whose words, not who passed them on.
  func quotedPerson(_ position: Int) -> Int? {
    guard let head = tree[position].head,
      ["quote", "cite", "hear", "report"].contains(tree[head].lemma),
      ["advcl", "xcomp", "ccomp"].contains(tree.base(position)),
      isSaying(position)
    else { return nil }
    if let passive = tree.child(of: head, "nsubj:pass") {
      return ArgumentReader(tree: tree).antecedent(of: passive, clause: head)
    }
    return tree.children(of: head).first {
      $0 > head && $0 < position && ["obj", "iobj", "nsubj"].contains(tree.base($0))
    }
  }

  private func isSaying(_ position: Int) -> Bool {
    if VerbForm(token: tree[position]) == .gerund { return true }
    return tree.children(of: position, ["mark"]).contains { tree.lower[$0] == "to" }
  }

  /// The phrase headed by `head`, without the clause in which the cue stands.
  func source(head: Int, without cue: Int?) -> Source? {
    let antecedent = cue.map { ArgumentReader(tree: tree).antecedent(of: head, clause: $0) } ?? head
    var words = withoutCase(tree.subtree(of: head), head)
    if let dash = datelineEnd, head <= dash, words.contains(where: { $0 > dash }) {
      // A dateline that the tree took for the subject: whoever stands behind it.
      let behind = words.filter { $0 > dash }
      let top = behind.first { word in
        tree.isWord(word)
          && tree[word].head.map { $0 <= dash || !behind.contains($0) } ?? true
      }
      if let top { return source(head: top, without: cue) }
    }
    let asides = tree.children(of: head, ["parataxis", "advcl"]).filter { isSetOff($0) }
    for aside in asides {
      let apart = Set(tree.subtree(of: aside))
      words.removeAll { apart.contains($0) }
    }
    if let cue, let clause = clause(under: head, holding: cue) {
      let apart = Set(tree.subtree(of: clause))
      words.removeAll { apart.contains($0) }
    }
    while let last = words.last, last != head, !tree.isWord(last) { words.removeLast() }
    while let first = words.first, first != head,
      !tree.isWord(first) || tree[first].tag == .coordinatingConjunction
    { words.removeFirst() }
    // A source is one stretch; what the tree hangs on it beyond a gap is left out.
    var whole = stretch(words, around: head)
    if let cue, let last = whole.last, cue < head {
      whole += described(behind: last)
    }
    guard let range = tree.range(of: whole) else { return nil }
    return Source(head: head, range: range, speaker: speaker(antecedent))
  }

  /// "…,” said Ana Berg, head of the mill and author of “Mills”": what describes a source behind
  /// its cue, wherever the tree hangs it.
  private func described(behind last: Int) -> [Int] {
    guard last + 2 < tree.count, tree[last + 1].text == "," else { return [] }
    let isRelative = ["who", "whose", "which"].contains(tree.lower[last + 2])
    let opens: Set<PartOfSpeech> = [.determiner, .adjective, .noun, .properNoun]
    guard isRelative || opens.contains(tree[last + 2].tag),
      !view.times[tree.index].contains(where: { $0.range.overlaps(tree[last + 2].range) })
    else { return [] }
    var end = last + 2
    while end < tree.count, !endsDescription(end, isRelative: isRelative, from: last + 2) {
      end += 1
    }
    var words = Array(last + 1..<end)
    while let word = words.last, !tree.isWord(word) || tree[word].tag == .coordinatingConjunction {
      words.removeLast()
    }
    return words
  }

  private func endsDescription(_ word: Int, isRelative: Bool, from start: Int) -> Bool {
    if [";", ":", "—", "–", "--", ".", "("].contains(tree[word].text) { return true }
    if let quote = quotes.first(where: { $0.range.overlaps(tree[word].range) }) {
      return !isCapitalized(tree.words.filter { quote.range.overlaps(tree[$0].range) })
    }
    guard [.verb, .auxiliary].contains(tree[word].tag) else { return false }
    let isGerundBehindComma = VerbForm(token: tree[word]) == .gerund && tree[word - 1].text == ","
    let isInClause = ([word] + tree.ancestors(of: word)).contains {
      $0 >= start && tree.base($0) == "acl"
    }
    return isGerundBehindComma || !isRelative && !isInClause
  }

  /// The dash behind "OSLO, Norway —" at the sentence's start.
  var datelineEnd: Int? {
    guard let first = tree.sentence.tokens.first, first.text.unicodeScalars.count >= 3,
      first.text.unicodeScalars.allSatisfy({ !$0.properties.isLowercase })
    else { return nil }
    return (1..<min(14, tree.count)).first { ["—", "–", "--", "-"].contains(tree[$0].text) }
  }

  /// Behind a comma.
  private func isSetOff(_ clause: Int) -> Bool {
    guard let first = tree.subtree(of: clause).first else { return false }
    return tree[first].text == "," || first > 0 && tree[first - 1].text == ","
  }

  private func clause(under head: Int, holding cue: Int) -> Int? {
    var current = cue
    for ancestor in tree.ancestors(of: cue) {
      if ancestor == head { return current }
      current = ancestor
    }
    return nil
  }

  private func stretch(_ words: [Int], around head: Int) -> [Int] {
    guard let place = words.firstIndex(of: head) else { return [head] }
    var first = place
    while first > 0, words[first - 1] == words[first] - 1 { first -= 1 }
    var last = place
    while last + 1 < words.count, words[last + 1] == words[last] + 1 { last += 1 }
    var chosen = Array(words[first...last])
    while let end = chosen.last, end != head, !tree.isWord(end) { chosen.removeLast() }
    return withNameAndTitle(chosen)
  }

  /// "the columnist | Ana Berg", "party pollster | Ana Berg": one phrase, though the tree parts it.
  private func withNameAndTitle(_ words: [Int]) -> [Int] {
    guard var first = words.first, var last = words.last else { return words }
    if let name = tree.sentence.names.first(where: {
      $0.kind == .person && $0.tokens.lowerBound == last + 1
    }) {
      last = name.tokens.upperBound - 1
    }
    let isName = tree.sentence.names.contains {
      $0.kind == .person && $0.tokens.lowerBound == first
    }
    while isName, first > 0, [.noun, .properNoun, .adjective].contains(tree[first - 1].tag),
      ["nmod:desc", "compound", "amod", "flat", "nsubj"].contains(tree[first - 1].relation)
    { first -= 1 }
    return Array(first...last)
  }

  private func speaker(_ head: Int) -> Int? {
    if lexicon.documents.contains(tree[head].lemma.lowercased()) { return issuer(of: head) }
    return single(head)
  }

  /// Who speaks through a document: "a Chilean Foreign Ministry statement", "statement by …".
  private func issuer(of document: Int) -> Int? {
    for child in tree.children(of: document, ["compound", "nmod:poss", "amod"]) {
      if let actor = single(child) { return actor }
    }
    for child in tree.children(of: document, ["nmod"])
    where ["by", "from", "of"].contains(tree.preposition(of: child) ?? "") {
      if let actor = single(child) { return actor }
    }
    if let verb = tree[document].head, tree[verb].tag == .verb, tree.base(document) == "obj" {
      return ArgumentReader(tree: tree).subjects(of: verb).lazy.compactMap(single).first
    }
    return nil
  }

  /// The actor of a phrase; for an office, its holder where the article names one.
  func single(_ head: Int) -> Int? {
    guard let actor = cast.actors(at: head, in: tree, coordinated: false).first else {
      return SpokenFor(cast: cast, lexicon: lexicon).principal(of: head, in: tree)
    }
    return holder(of: head, instead: actor) ?? actor
  }

  /// "The Chilean foreign minister" is no word of the state, nor of an office without a holder,
  /// where one person of that state holds the title.
  private func holder(of head: Int, instead actor: Int) -> Int? {
    let member = cast.members[actor]
    guard member.kind == .state || member.kind == .office, let country = member.country,
      tree[head].tag == .noun || tree[head].tag == .properNoun
    else { return nil }
    let words = tree.children(of: head, ["amod", "compound"]).filter { $0 < head }.map {
      tree.lower[$0]
    }
    let phrase = words + [tree.lower[head]]
    let holders = cast.members.indices.filter { index in
      let person = cast.members[index]
      return person.kind == .person && person.country == country
        && person.titles.contains { title in
          let wanted = title.title.lowercased().split(separator: " ").map(String.init)
          return !title.isFormer && wanted.last == phrase.last
            && phrase.suffix(wanted.count) == wanted[...]
        }
    }
    return holders.count == 1 ? holders[0] : nil
  }
}
