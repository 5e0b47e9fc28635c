import Dossier
import Language

/// Reads the attributions that the cues of one sentence make.
struct AttributionReader: Sendable {
  let view: ArticleView
  let cast: Cast
  let lexicon: StatementLexicon
  let tree: SyntaxTree
  /// Quotations that reach into the sentence, in order.
  let quotes: [Quotation]

  func attributions() -> [Attribution] {
    var found: [Attribution] = []
    for position in 0..<tree.count {
      let attribution =
        switch tree[position].tag {
        case .verb: verbal(position)
        case .noun: accordingTo(position) ?? nominal(position)
        case .adjective: adjectival(position)
        default: accordingTo(position)
        }
      if let attribution { found.append(attribution) }
    }
    takeLoose(&found)
    share(&found)
    return found
  }

  /// “…,” Berg said, adding that …: a gerund behind a cue goes on with its speaker.
  private func share(_ found: inout [Attribution]) {
    var last: Attribution?
    for index in found.indices where !found[index].isQuoted {
      let token = found[index].cueToken
      if found[index].source == nil, VerbForm(token: tree[token]) == .gerund,
        tree[token].tag == .verb, let last
      {
        found[index].source = last.source
        found[index].sourceHead = last.sourceHead
        found[index].speaker = last.speaker
      }
      if found[index].kind == .speech, found[index].source != nil { last = found[index] }
    }
  }

  /// A cue with its source whose words stand elsewhere: "He added:" before a quotation.
  func lead() -> Attribution? {
    for position in (0..<tree.count).reversed()
    where tree[position].tag == .verb && !isQuoted(position) {
      let lemma = tree[position].lemma.lowercased()
      guard let cue = lexicon.cues(for: lemma).first(where: { $0.kind == nil && $0.with == nil }),
        cue.content.contains(.clause), isAsserted(position), let source = source(of: position)
      else { continue }
      return attribution(position, lemma, cue.kind, cue.stance, source, nil)
    }
    return nil
  }

  // MARK: Verbs

  private func verbal(_ position: Int) -> Attribution? {
    let lemma = tree[position].lemma.lowercased()
    if tree.children(of: position, ["advcl", "xcomp"]).contains(where: { quotedPerson($0) != nil })
    {
      return nil
    }
    let source = source(of: position)
    for cue in lexicon.cues(for: lemma) {
      guard let companion = companion(of: position, cue), isSubject(source, of: cue) else {
        continue
      }
      guard isTold(position, cue.kind), let content = content(of: position, cue, companion.word)
      else { continue }
      let name = companion.text.map { "\(lemma) \($0)" } ?? lemma
      let named = cue.content == [.raised] ? nil : source
      return attribution(position, name, cue.kind, cue.stance, named, content)
    }
    return uttering(position, lemma, source) ?? thinking(position, lemma, source)
  }

  /// “…,” he laughed: any verb to which a quotation hangs as a clause utters it.
  private func uttering(_ position: Int, _ lemma: String, _ source: Source?) -> Attribution? {
    guard let source, !isQuoted(position), !isQuoted(source.head), tree.base(position) != "acl",
      abs(source.head - position) <= 8
    else { return nil }
    let below = tree.children(of: position, ["ccomp", "parataxis"]).first(where: isQuoted)
    let above = tree[position].relation == "parataxis" ? tree[position].head : nil
    guard let clause = below ?? above.flatMap({ isQuoted($0) ? $0 : nil }),
      isUtterance(clause, of: position),
      let content = wordsInQuestion(below: clause, cue: position), content.isDirect
    else { return nil }
    return attribution(position, lemma, .speech, nil, source, content)
  }

  /// Set off by a mark between the words and the verb.
  private func isUtterance(_ clause: Int, of verb: Int) -> Bool {
    guard let quote = quotes.last(where: { $0.range.contains(tree[clause].range.lowerBound) })
    else { return false }
    if clause < verb { return isStopped(quote) }
    let before = tree.words.last { tree[$0].range.upperBound <= quote.range.lowerBound }
    return before.map { (($0 + 1)..<clause).contains { [",", ":"].contains(tree[$0].text) } }
      ?? false
  }

  /// Any verb with a clause of its own tells what its subject holds, unless it is known not to.
  private func thinking(_ position: Int, _ lemma: String, _ source: Source?) -> Attribution? {
    guard let source, !lexicon.silent.contains(lemma),
      let clause = tree.children(of: position, ["ccomp"]).first, clause > position,
      let content = wordsInQuestion(below: clause, cue: position)
    else { return nil }
    return attribution(position, lemma, .thought, nil, source, content)
  }

  /// What somebody only could want or is asked to want is held by nobody.
  private func isTold(_ position: Int, _ kind: StatementLexicon.Kind?) -> Bool {
    guard kind == .attitude else { return true }
    let isInfinitive = tree.children(of: position, ["mark"]).contains { tree.lower[$0] == "to" }
    return !isInfinitive
      && !(tree[position].relation == "acl" && VerbForm(token: tree[position]) == .gerund)
  }

  private func isSubject(_ source: Source?, of cue: StatementLexicon.Cue) -> Bool {
    guard let subjects = cue.subjects else { return true }
    return source.map { subjects.contains(tree[$0.head].lemma.lowercased()) } ?? false
  }

  private struct Companion {
    var word: Int?
    var text: String?
  }

  /// The particle or preposition that the cue needs, with the phrase that it governs.
  private func companion(of position: Int, _ cue: StatementLexicon.Cue) -> Companion? {
    guard let with = cue.with else { return Companion() }
    for child in tree.children(of: position) where child > position {
      if ["compound:prt", "advmod"].contains(tree[child].relation), with.contains(tree.lower[child])
      {
        return Companion(word: nil, text: tree.lower[child])
      }
      let marker =
        tree.preposition(of: child) ?? tree.child(of: child, "mark").map { tree.lower[$0] }
      if let marker, with.contains(marker),
        ["obl", "obj", "advcl", "nmod", "ccomp", "acl"].contains(tree.base(child))
      {
        return Companion(word: child, text: marker)
      }
    }
    return nil
  }

  func attribution(
    _ position: Int, _ name: String, _ kind: StatementLexicon.Kind?, _ stance: Stance?,
    _ source: Source?, _ content: Content?
  ) -> Attribution {
    Attribution(
      kind: kind ?? .speech, speaker: source?.speaker, source: source?.range,
      sourceHead: source?.head, cue: name, cueRange: tree[position].range, sentence: tree.index,
      cueToken: position, content: (content?.ranges ?? []).apart, frame: content?.frame,
      fronted: content.flatMap { fronted(position, $0) },
      isDirect: content?.isDirect ?? false,
      isAsserted: isAsserted(position), isWhole: isWhole(position, content),
      isQuoted: isQuoted(position),
      medium: medium(of: position), addressee: addressee(of: position), stance: stance)
  }

  /// "which he called …", "whom she described as …", "what he calls …".
  private func fronted(_ position: Int, _ content: Content) -> Range<Int>? {
    guard content.ranges.allSatisfy({ $0.lowerBound >= tree[position].range.lowerBound }) else {
      return nil
    }
    let below =
      tree.children(of: position)
      + tree.children(of: position, ["ccomp", "xcomp"])
      .flatMap { tree.children(of: $0) }
    return below.first {
      $0 < position && ["which", "whom", "what"].contains(tree.lower[$0])
        && ["obj", "nsubj"].contains(tree.base($0)) && $0 != subject(of: position)
    }.map { tree[$0].range }
  }

  func isQuoted(_ position: Int) -> Bool {
    quotes.contains { $0.range.contains(tree[position].range.lowerBound) }
  }

  /// "did not say", "would say", "if he says" attribute nothing.
  private func isAsserted(_ position: Int) -> Bool {
    guard tree[position].tag == .verb else { return true }
    let reading = tree.verbReading(at: position)
    if reading.isNegated && tree[position].lemma != "deny" { return false }
    switch reading.modality {
    case .real: return true
    case .open: return VerbForm(token: tree[position]) == .gerund
    case .planned, .possible: return false
    }
  }

  /// A relative clause of which the cue's subject is not the pronoun takes a part of the content
  /// with it; so does whatever leaves a reported clause without its subject.
  private func isWhole(_ position: Int, _ content: Content?) -> Bool {
    guard let content, !content.isDirect else { return true }
    if tree[position].relation == "acl:relcl", let subject = subject(of: position),
      !["who", "which", "that"].contains(tree.lower[subject]), !hasSubject(content)
    {
      return false
    }
    guard let start = content.ranges.first?.lowerBound, let first = tree.token(at: start) else {
      return true
    }
    if tree[first].tag == .auxiliary { return tree[first].lemma == "do" }
    return tree[first].tag != .verb || VerbForm(token: tree[first]) != .thirdPerson
  }

  private func hasSubject(_ content: Content) -> Bool {
    (0..<tree.count).contains { word in
      tree.base(word) == "nsubj" && content.ranges.contains { $0.overlaps(tree[word].range) }
        && tree[word].head.map { tree.base($0) == "ccomp" } ?? false
    }
  }

  // MARK: "according to", nouns, adjectives

  private func accordingTo(_ position: Int) -> Attribution? {
    guard let preposition = tree.preposition(of: position),
      ["according to", "per", "in the words of"].contains(preposition) || isView(position),
      preposition != "per" || tree[position].tag == .properNoun,
      tree[position].relation != "conj", let head = tree[position].head
    else { return nil }
    let marker = tree.children(of: position, ["case"]).first ?? position
    let aside = Set(tree.subtree(of: position))
    let owner = isView(position) ? tree.child(of: position, "nmod:poss") : nil
    guard let source = source(head: owner ?? position, without: nil),
      let content = content([tale(apartFrom: aside, marker, head, source)])
    else { return nil }
    var found = attribution(
      head, "according to", .speech, nil, source, content)
    found.cueRange = tree[marker].range
    found.isAsserted = true
    found.isQuoted = isQuoted(marker)
    found.medium = nil
    found.addressee = nil
    return found
  }

  /// "in his view", "in the minister's words".
  private func isView(_ noun: Int) -> Bool {
    tree.preposition(of: noun) == "in" && lexicon.views.contains(tree[noun].lemma.lowercased())
      && tree.child(of: noun, "nmod:poss") != nil
  }

  /// What a source that stands apart tells: all before it where it ends the sentence, all behind it
  /// where it begins it, otherwise the larger part of the clause on which it hangs.
  private func tale(
    apartFrom aside: Set<Int>, _ marker: Int, _ head: Int, _ source: Source
  ) -> [Int] {
    func isWord(_ word: Int) -> Bool { tree.isWord(word) && !aside.contains(word) }
    let last = (0..<tree.count).last { tree[$0].range.upperBound <= source.range.upperBound }
    let next = min((last ?? marker) + 1, tree.count)
    let before = (0..<marker).filter(isWord)
    let after = (next..<tree.count).filter(isWord)
    if after.isEmpty, marker > 0, tree[marker - 1].text == "," { return Array(0..<marker) }
    if before.count <= 1 { return after }
    let clause = [.verb, .adjective].contains(tree[head].tag) ? head : tree.sentence.root ?? head
    let words = tree.subtree(of: clause).filter { !aside.contains($0) }
    let (left, right) = (words.filter { $0 < marker }, words.filter { $0 >= next })
    return right.count > left.count ? right : left
  }

  /// "his claim that …", "a call for …".
  private func nominal(_ position: Int) -> Attribution? {
    let lemma = tree[position].lemma.lowercased()
    guard lexicon.nouns[lemma] != nil else { return nil }
    let clause = tree.children(of: position, ["acl", "ccomp", "xcomp"]).first { child in
      child > position
        && tree.children(of: child, ["mark"]).contains { ["that", "to"].contains(tree.lower[$0]) }
    }
    let phrase = tree.children(of: position, ["nmod"]).first { child in
      child > position
        && ["for", "about", "against", "on", "of"].contains(tree.preposition(of: child) ?? "")
    }
    guard let below = clause ?? phrase,
      let content = content([withoutCase(tree.subtree(of: below), below)])
    else { return nil }
    guard let source = owner(of: position) else { return nil }
    return attribution(position, lemma, .thought, nil, source, content)
  }

  private func owner(of noun: Int) -> Source? {
    if let owner = tree.child(of: noun, "nmod:poss") { return source(head: owner, without: nil) }
    guard let verb = tree[noun].head, tree.base(noun) == "obj", tree[verb].tag == .verb else {
      return nil
    }
    return source(of: verb)
  }

  /// "is sure that …".
  private func adjectival(_ position: Int) -> Attribution? {
    let lemma = tree[position].lemma.lowercased()
    guard lexicon.adjectives.contains(lemma),
      let subject = ArgumentReader(tree: tree).subjects(of: position).first,
      let clause = tree.children(of: position, ["ccomp", "xcomp", "obl", "advcl"]).first(where: {
        $0 > position
      }),
      let content = content([withoutCase(tree.subtree(of: clause), clause)])
    else { return nil }
    return attribution(
      position, lemma, .thought, nil, source(head: subject, without: position), content)
  }

  func withoutCase(_ words: [Int], _ head: Int) -> [Int] {
    let markers = Set(tree.children(of: head, ["case"]).flatMap { tree.subtree(of: $0) })
    return words.filter { !markers.contains($0) }
  }
}
