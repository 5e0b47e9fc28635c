import Dossier
import Language

/// Reads the attributions of one sentence.
struct AttributionReader: Sendable {
  let view: ArticleView
  let cast: Cast
  let lexicon: StatementLexicon
  let tree: SyntaxTree
  let quotes: [QuoteFinder.Quote]

  func attributions() -> [Attribution] {
    var found: [Attribution] = []
    for position in 0..<tree.count where tree[position].tag == .verb && !isQuoted(position) {
      if let attribution = attribution(cue: position), !isInside(attribution, found) {
        found.append(attribution)
      }
    }
    if found.isEmpty, let attribution = accordingTo() { found.append(attribution) }
    return found
  }

  private func isQuoted(_ position: Int) -> Bool {
    quotes.contains { $0.range.contains(tree[position].range.lowerBound) }
  }

  /// Of speech within speech, the outer is kept with its whole content.
  private func isInside(_ attribution: Attribution, _ found: [Attribution]) -> Bool {
    found.contains { outer in
      attribution.content.allSatisfy { inner in outer.content.contains { $0.contains(inner) } }
        && outer.speaker == attribution.speaker
    }
  }

  // MARK: Cue verbs

  private func attribution(cue position: Int) -> Attribution? {
    let lemma = cueLemma(position)
    guard let cue = lexicon.cue(for: lemma), isAsserted(position),
      let speaker = speaker(of: position)
    else { return nil }
    guard let content = content(of: position, cue) else { return nil }
    let words = expanded(content)
    return Attribution(
      speaker: speaker, cue: lemma, sentence: tree.index, cueSentence: tree.index,
      cueToken: position, content: words.ranges, isDirect: words.isDirect,
      medium: medium(of: position), addressee: addressee(of: position), stance: cue.stance,
      evidenceRange: tree.sentence.range, quoteRanges: words.quotes)
  }

  private func cueLemma(_ position: Int) -> String {
    let lemma = tree[position].lemma.lowercased()
    for child in tree.children(of: position, ["compound:prt", "advmod"]) {
      let phrase = "\(lemma) \(tree.lower[child])"
      if lexicon.cue(for: phrase) != nil { return phrase }
    }
    return lemma
  }

  /// "did not say", "would say", "if he says" attribute nothing.
  private func isAsserted(_ position: Int) -> Bool {
    let reading = tree.verbReading(at: position)
    if reading.isNegated && tree[position].lemma != "deny" { return false }
    switch reading.modality {
    case .real: return true
    case .open: return VerbForm(token: tree[position]) == .gerund
    case .planned, .possible: return false
    }
  }

  private func speaker(of position: Int) -> Int? {
    // "quoted Kim as saying": whose words, not who passed them on.
    if let head = tree[position].head, ["quote", "cite"].contains(tree[head].lemma),
      tree.child(of: head, "aux:pass") == nil, let quoted = tree.child(of: head, "obj")
    {
      return single(quoted)
    }
    let reader = ArgumentReader(tree: tree)
    for subject in reader.subjects(of: position) {
      if lexicon.documents.contains(tree[subject].lemma.lowercased()) {
        if let issuer = issuer(of: subject) { return issuer }
        continue
      }
      if let actor = single(subject) { return actor }
    }
    return nil
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

  private func single(_ head: Int) -> Int? {
    cast.actors(at: head, in: tree, coordinated: false).first
  }

  // MARK: Content

  private func content(of position: Int, _ cue: StatementLexicon.Cue) -> [Range<Int>]? {
    if cue.content.contains(.clause), let clause = clause(of: position) { return clause }
    if cue.content.contains(.against),
      let clause = tree.children(of: position, ["advcl", "obl"]).first(where: {
        marker($0) == "against"
      }),
      let range = tree.range(of: tree.subtree(of: clause))
    {
      return [range]
    }
    if cue.content.contains(.object), let object = tree.child(of: position, "obj"),
      !lexicon.documents.contains(tree[object].lemma),
      let range = tree.range(of: withoutLeadingMarks(tree.subtree(of: object)))
    {
      return [range]
    }
    if cue.content.contains(.clause) || cue.content.contains(.quoted) {
      return quoted(by: position)
    }
    return nil
  }

  private func marker(_ clause: Int) -> String? {
    tree.children(of: clause, ["mark", "case"]).first.map { tree.lower[$0] }
  }

  private func clause(of position: Int) -> [Range<Int>]? {
    if let clause = tree.children(of: position, ["ccomp"]).first {
      return pieces(withoutLeadingMarks(tree.subtree(of: clause)), apartFrom: position, clause)
    }
    // "…, he said": the clause is the head, the cue hangs on it.
    if tree[position].relation == "parataxis", let head = tree[position].head {
      let aside = Set(tree.subtree(of: position))
      let words = tree.subtree(of: head).filter { !aside.contains($0) }
      return pieces(words, apartFrom: position, head)
    }
    return nil
  }

  /// The words of a clause in one or, where the cue stands between, two pieces.
  private func pieces(_ words: [Int], apartFrom cue: Int, _ clause: Int) -> [Range<Int>]? {
    let words = words.filter { tree[$0].tag != .punctuation || isInner($0, words) }
    guard !words.isEmpty else { return nil }
    let before = words.filter { $0 < cue }
    let after = words.filter { $0 > cue }
    return [before, after].compactMap { tree.range(of: $0) }
  }

  private func isInner(_ word: Int, _ words: [Int]) -> Bool {
    word != words.first && word != words.last
  }

  private func withoutLeadingMarks(_ words: [Int]) -> [Int] {
    var words = words
    while let first = words.first,
      tree[first].tag == .punctuation
        || (tree[first].relation == "mark" && tree.lower[first] == "that")
    { words.removeFirst() }
    while let last = words.last, tree[last].tag == .punctuation { words.removeLast() }
    return words
  }

  /// Quotations of the sentence, where the cue has no clause of its own.
  private func quoted(by position: Int) -> [Range<Int>]? {
    let long = quotes.filter { quote in
      tree.sentence.tokens.filter { quote.range.overlaps($0.range) && $0.tag != .punctuation }.count
        >= 3
    }
    let below = Set(tree.subtree(of: position))
    let mine = long.filter { quote in
      (0..<tree.count).contains { quote.range.overlaps(tree[$0].range) && below.contains($0) }
        || tree.sentence.root == position
    }
    return mine.isEmpty ? nil : mine.map { $0.range.clamped(to: tree.sentence.range) }
  }

  /// Widens content that lies in quotation marks to the whole quotation, over sentence ends too.
  private func expanded(
    _ ranges: [Range<Int>]
  ) -> (ranges: [Range<Int>], isDirect: Bool, quotes: [Range<Int>]) {
    var result: [Range<Int>] = []
    var used: [Range<Int>] = []
    var isDirect = true
    for range in ranges {
      let words = tree.sentence.tokens.filter { range.overlaps($0.range) && $0.tag != .punctuation }
      let around = quotes.filter { $0.range.overlaps(range) }
      let covered = words.allSatisfy { word in around.contains { $0.range.overlaps(word.range) } }
      used += around.map(\.range)
      if covered, let first = around.first, let last = around.last {
        let wide = first.range.lowerBound..<last.range.upperBound
        if !result.contains(where: { $0.overlaps(wide) }) { result.append(wide) }
      } else {
        isDirect = false
        let end = around.last.map { max(range.upperBound, $0.range.upperBound) } ?? range.upperBound
        let start =
          around.first.map {
            $0.range.lowerBound - 1 < range.lowerBound
              && $0.range.lowerBound >= tree.sentence.range.lowerBound
              ? max(tree.sentence.range.lowerBound, $0.range.lowerBound - 1) : range.lowerBound
          } ?? range.lowerBound
        result.append(min(start, range.lowerBound)..<end)
      }
    }
    return (result, isDirect && !used.isEmpty, used)
  }

  // MARK: "according to"

  private func accordingTo() -> Attribution? {
    for position in 0..<tree.count where tree.preposition(of: position) == "according to" {
      guard ["obl", "nmod"].contains(tree.base(position)), !isQuoted(position) else { continue }
      let speaker =
        lexicon.documents.contains(tree[position].lemma.lowercased())
        ? issuer(of: position) : single(position)
      guard let speaker, let head = tree[position].head else { continue }
      let aside = Set(tree.subtree(of: position))
      let clause = [.verb, .adjective].contains(tree[head].tag) ? head : tree.sentence.root ?? head
      let words = withoutLeadingMarks(tree.subtree(of: clause).filter { !aside.contains($0) })
      guard let range = pieces(words, apartFrom: position, clause) else { continue }
      return Attribution(
        speaker: speaker, cue: "according to", sentence: tree.index, cueSentence: tree.index,
        cueToken: head, content: range, isDirect: false, evidenceRange: tree.sentence.range)
    }
    return nil
  }

  // MARK: Medium and addressee

  private func medium(of position: Int) -> String? {
    if tree[position].lemma == "tweet" { return "Twitter" }
    var phrases = tree.children(of: position, ["obl", "obj", "iobj"])
    if let above = tree[position].head, VerbForm(token: tree[position]) == .gerund {
      phrases += tree.children(of: above, ["obl", "obj", "nmod"])
      for object in tree.children(of: above, ["obj"]) {
        phrases += tree.children(of: object, ["nmod"])
      }
      if tree[above].tag == .noun { phrases.append(above) }
    }
    for clause in tree.children(of: position, ["ccomp"]) {
      phrases += trailing(clause, after: position)
    }
    for subject in tree.children(of: position, ["nsubj"])
    where lexicon.documents.contains(tree[subject].lemma) {
      phrases.append(subject)
    }
    let platform = phrases.first { ["twitter", "facebook", "telegram"].contains(tree.lower[$0]) }
    if let platform { return tree[platform].text }
    for phrase in phrases where lexicon.media.contains(tree[phrase].lemma.lowercased()) {
      let isTold =
        ["obj", "iobj"].contains(tree[phrase].relation) || tree[phrase].relation == "nsubj"
        || ["in", "on", "at", "during", "via", "to", "through"].contains(
          tree.preposition(of: phrase) ?? "")
        || tree[phrase].tag == .noun && tree.preposition(of: phrase) == nil
      guard isTold else { continue }
      return name(ofMedium: phrase)
    }
    return nil
  }

  /// "…, he said in a statement": the phrase may hang on the clause though it follows the cue.
  private func trailing(_ clause: Int, after cue: Int) -> [Int] {
    clause < cue ? tree.children(of: clause, ["obl"]).filter { $0 > cue } : []
  }

  private func name(ofMedium phrase: Int) -> String? {
    var words = tree.children(of: phrase, ["compound", "amod"]).filter {
      $0 < phrase && tree[$0].tag != .properNoun
    }
    for child in tree.children(of: phrase, ["compound"])
    where tree[child].tag == .properNoun
      && ["twitter", "facebook", "telegram"].contains(tree.lower[child])
    { words.append(child) }
    words = words.filter { word in cast.mention(at: word, sentence: tree.index) == nil }
    return tree.range(of: words + [phrase]).map { view.text($0) }
  }

  private func addressee(of position: Int) -> Int? {
    guard tree[position].lemma == "tell" else { return nil }
    return tree.children(of: position, ["obj", "iobj"]).lazy.compactMap(single).first
  }
}
