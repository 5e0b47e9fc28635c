import Language

extension AttributionReader {
  /// Words of a content as stretches of the text.
  struct Content: Sendable {
    var ranges: [Range<Int>]
    var isDirect: Bool
    /// All that the cue governs, where the content is only what of it is quoted.
    var frame: Range<Int>?
  }

  func content(
    of position: Int, _ cue: StatementLexicon.Cue, _ companion: Int?
  ) -> Content? {
    for kind in cue.content {
      let found: Content? =
        switch kind {
        case .clause: clause(of: position) ?? (cue.kind == nil ? quoted(by: position) : nil)
        case .object: object(of: position)
        case .infinitive: infinitive(of: position, companion)
        case .phrase: companion.flatMap { phrase($0, of: position) }
        case .quoted: quoted(by: position)
        case .raised: raised(by: position)
        }
      if let found { return found }
    }
    return nil
  }

  // MARK: Clauses

  private func clause(of position: Int) -> Content? {
    if quotedPerson(position) != nil, tree.child(of: position, "ccomp") == nil,
      let verb = tree[position].head
    {
      // “…,” the agency quoted him as saying: the words hang on the quoting.
      return tree.child(of: verb, "ccomp").flatMap { wordsInQuestion(below: $0, cue: verb) }
        ?? quoted(by: verb)
    }
    if let clause = tree.children(of: position, ["ccomp"]).first {
      return wordsInQuestion(below: clause, cue: position)
    }
    if let clause = tree.children(of: position, ["parataxis"]).first(where: {
      stands($0, behindColonOf: position)
    }) {
      return wordsInQuestion(below: clause, cue: position)
    }
    // "…, he said" and "as he said, …": the clause is the head, the cue hangs on it.
    guard let head = tree[position].head, isAside(position) else { return nil }
    return wordsInQuestion(below: clauseHead(of: head), cue: position)
  }

  /// The cue may hang on a word of the clause: "The road, he said, will open."
  private func clauseHead(of word: Int) -> Int {
    var current = word
    while ["nsubj", "obj", "obl", "nmod"].contains(tree.base(current)),
      let head = tree[current].head
    {
      current = head
    }
    return current
  }

  private func isAside(_ position: Int) -> Bool {
    if tree[position].relation == "parataxis" { return true }
    return tree[position].relation == "advcl" && tree.child(of: position, "obj") == nil
      && VerbForm(token: tree[position]) != .gerund
      && tree.children(of: position, ["mark", "advmod"]).contains { tree.lower[$0] == "as" }
  }

  private func stands(_ clause: Int, behindColonOf cue: Int) -> Bool {
    guard clause > cue else { return false }
    return isQuoted(clause) || (cue..<clause).contains { tree[$0].text == ":" }
  }

  /// The words of a clause in one piece or, where the cue stands between, in two.
  func wordsInQuestion(below clause: Int, cue: Int) -> Content? {
    let aside = Set(tree.subtree(of: cue))
    let isAside = aside.contains(clause) == false
    let joined = [clause] + (clause > cue ? more(behind: clause, cue) : [])
    let words = joined.flatMap { tree.subtree(of: $0) }.sorted()
      .filter { $0 != cue && !(isAside && aside.contains($0)) }
    let before = words.filter { $0 < cue } + (clause < cue ? strays(of: cue, before: clause) : [])
    let after = words.filter { $0 > cue }
    if clause > cue {
      let isParted =
        holdsWord(before) && !(isQuoted(clause) && opensWithCapital(clause) && !isQuoted(before[0]))
        && (isParenthetical(cue) || !isQuoted(cue) && before.contains { isQuoted($0) })
      return content((isParted ? [before] : []) + [withoutSequel(fromMark(after, clause))])
    }
    guard let main = content([behindColon(withoutSource(before, clause, cue), cue)]) else {
      return nil
    }
    return withLater(main, after, cue)
  }

  /// Behind the quotation in which the clause stands, what comes before the cue names its source.
  private func withoutSource(_ words: [Int], _ clause: Int, _ cue: Int) -> [Int] {
    guard let quote = quotes.last(where: { $0.range.overlaps(tree[clause].range) }),
      quote.range.upperBound <= tree[cue].range.lowerBound
    else { return words }
    return words.filter { tree[$0].range.lowerBound < quote.range.upperBound }
  }

  /// “That makes me smart,” when …: where a quotation that is all of the content so far ends with a
  /// mark, the reporter goes on.
  private func withoutSequel(_ words: [Int]) -> [Int] {
    guard let first = words.first(where: { tree.isWord($0) }),
      let quote = quotes.first(where: { $0.range.contains(tree[first].range.lowerBound) }),
      !quote.isLeftOpen, isStopped(quote)
    else { return words }
    return words.filter { tree[$0].range.lowerBound < quote.range.upperBound }
  }

  /// A comma, stop or the like inside or right behind the closing mark.
  func isStopped(_ quote: Quotation) -> Bool {
    let marks: Set<Unicode.Scalar> = [",", ".", "!", "?", ";", "…"]
    let end = quote.range.upperBound
    if marks.contains(view.scalars[end - 1]) { return true }
    return (end + 1...end + 2).contains {
      $0 < view.scalars.count && [",", ";"].contains(view.scalars[$0])
    }
  }

  /// His verdict: “…,” he said.
  private func behindColon(_ words: [Int], _ cue: Int) -> [Int] {
    guard let quote = quotes.last(where: { $0.range.upperBound <= tree[cue].range.lowerBound }),
      let colon = words.last(where: {
        tree[$0].text == ":" && tree[$0].range.upperBound <= quote.range.lowerBound
      })
    else { return words }
    return words.filter { $0 > colon }
  }

  /// "said that …, but that …", and second clauses that the tree hangs on the cue beside the first.
  private func more(behind clause: Int, _ cue: Int) -> [Int] {
    tree.children(of: cue).filter { child in
      guard child > clause else { return false }
      if tree[child].relation == "ccomp" { return true }
      return tree[child].relation == "conj"
        && tree.children(of: child, ["mark"]).contains { tree.lower[$0] == "that" }
    }
  }

  /// What opens the clause before the cue, though the tree hangs it on the cue: a second subject,
  /// "In the long run, …", "If it rains, …".
  private func strays(of cue: Int, before clause: Int) -> [Int] {
    let own = subject(of: cue)
    let isSentence =
      quotes.contains { $0.range.contains(tree[clause].range.lowerBound) }
      && opensWithCapital(clause)
    return tree.children(of: cue).filter { child in
      guard child < clause, child != own, !isQuoted(child) || !isSentence else { return false }
      return tree.base(child) == "nsubj" || !isSentence && opens(child, clause)
    }.flatMap { tree.subtree(of: $0) }
  }

  private func opens(_ word: Int, _ clause: Int) -> Bool {
    switch tree.base(word) {
    case "csubj", "advmod", "obl": return !["as", "so", "then", "also"].contains(tree.lower[word])
    case "advcl":
      let words = tree.subtree(of: word)
      guard !words.contains(where: { isCue($0) }) else { return false }
      let isOpenEnded =
        words.last.map { !tree.isWord($0) || $0 + 1 < tree.count && tree[$0 + 1].text == "," }
        ?? true
      return !isOpenEnded || tree.child(of: word, "mark", "advmod") != nil
    default: return false
    }
  }

  private func isCue(_ word: Int) -> Bool {
    tree[word].tag == .verb && !lexicon.cues(for: tree[word].lemma.lowercased()).isEmpty
  }

  /// Whether the quotation in which the word stands begins like a sentence: what comes before it is
  /// the reporter's.
  func opensWithCapital(_ word: Int) -> Bool {
    guard let quote = quotes.last(where: { $0.range.contains(tree[word].range.lowerBound) }),
      let first = tree.words.first(where: { quote.range.overlaps(tree[$0].range) })
    else { return false }
    return tree[first].tag != .properNoun && tree[first].text != "I"
      && tree[first].text.unicodeScalars.first?.properties.isUppercase ?? false
  }

  private func holdsWord(_ words: [Int]) -> Bool {
    words.contains { tree.isWord($0) }
  }

  /// Adverbials between the cue and its "that" belong to the cue.
  private func fromMark(_ words: [Int], _ clause: Int) -> [Int] {
    guard let mark = tree.children(of: clause, ["mark"]).first(where: { tree.lower[$0] == "that" }),
      words.contains(mark)
    else { return words }
    return words.filter { $0 >= mark }
  }

  /// "The road, he said, will …": commas on both sides of the cue and its source.
  private func isParenthetical(_ cue: Int) -> Bool {
    let aside = tree.children(of: cue, ["nsubj"]).flatMap { tree.subtree(of: $0) } + [cue]
    guard let last = aside.max(), last + 1 < tree.count else { return false }
    return tree[last + 1].text == ","
  }

  /// Behind a cue that follows its content the reporter goes on in his own words ("in a statement",
  /// "on Monday"): what is the speaker's stands in quotation marks, or is a clause that goes on
  /// behind commas.
  private func withLater(_ main: Content, _ after: [Int], _ cue: Int) -> Content {
    var ranges = main.ranges
    var isDirect = main.isDirect
    for quote in quotes where quote.range.lowerBound > tree[cue].range.lowerBound {
      guard
        stands(behindMark: quote) && !isOthers(quote, cue)
          || !main.isDirect && after.contains(where: { quote.range.overlaps(tree[$0].range) }),
        !ranges.contains(where: { $0.overlaps(quote.range) })
      else { continue }
      ranges.append(quote.range)
    }
    if ranges.count == main.ranges.count, isParenthetical(cue), goesOn(after),
      let more = content([after])
    {
      ranges += more.ranges
      isDirect = isDirect && more.isDirect
    }
    return Content(ranges: ranges, isDirect: isDirect)
  }

  private func goesOn(_ words: [Int]) -> Bool {
    guard let first = words.first(where: { tree.isWord($0) }) else { return false }
    return ["because", "if", "unless", "but", "although", "though", "so"].contains(
      tree.lower[first])
  }

  /// “…”, he said, asking: “…”: another cue stands between.
  private func isOthers(_ quote: Quotation, _ cue: Int) -> Bool {
    (cue + 1..<tree.count).contains { word in
      tree[word].range.lowerBound < quote.range.lowerBound && tree[word].tag == .verb
        && !lexicon.cues(for: tree[word].lemma.lowercased()).isEmpty
    }
  }

  private func stands(behindMark quote: Quotation) -> Bool {
    guard let first = (0..<tree.count).first(where: { quote.range.overlaps(tree[$0].range) }) else {
      return false
    }
    var before = first - 1
    while before >= 0, !tree.isWord(before),
      ![",", ":", ";", "—", "–", "-"].contains(tree[before].text)
    {
      before -= 1
    }
    return before >= 0 && !tree.isWord(before)
  }

  // MARK: Phrases

  private func object(of position: Int) -> Content? {
    guard let object = tree.children(of: position, ["obj"]).first(where: { $0 > position }),
      !lexicon.documents.contains(tree[object].lemma)
    else { return nil }
    // "accused the rebels of breaking …", "praised Ana for …", "called him a friend": what the verb
    // hangs behind its object.
    let more = tree.children(of: position, ["obl", "advcl", "xcomp"]).filter { child in
      guard child > object else { return false }
      if tree.base(child) == "xcomp", tree.child(of: child, "mark") == nil { return true }
      return lexicon.objectMarkers.contains(marker(child) ?? "") && !tellsSetting(child)
    }
    let words = tree.subtree(of: object) + more.flatMap { tree.subtree(of: $0) }
    // What stands behind a colon in a headline is who says so.
    let colon = words.filter { $0 > object && tree[$0].text == ":" && !isQuoted($0) }.min()
    return content([words.filter { $0 < colon ?? tree.count }])
  }

  /// "on Twitter", "on Monday".
  private func tellsSetting(_ phrase: Int) -> Bool {
    lexicon.platforms.contains(tree.lower[phrase])
      || view.times[tree.index].contains { $0.range.overlaps(tree[phrase].range) }
  }

  private func marker(_ phrase: Int) -> String? {
    tree.children(of: phrase, ["case", "mark"]).first.map { tree.lower[$0] }
  }

  private func phrase(_ companion: Int, of position: Int) -> Content? {
    var words = withoutCase(tree.subtree(of: companion), companion)
    // "called for the guards to leave", "referred to the guards as friends"
    words += tree.children(of: position, ["xcomp", "advcl", "obl"]).filter { child in
      child > companion
        && (tree.base(child) == "obl"
          ? marker(child) == "as"
          : tree.children(of: child, ["mark"]).contains { tree.lower[$0] == "to" })
    }.flatMap { tree.subtree(of: $0) }
    if let first = words.first, tree[first].relation == "mark" { words.removeFirst() }
    return content([words])
  }

  /// "to open the road", "Iran to open the road".
  private func infinitive(of position: Int, _ companion: Int?) -> Content? {
    let clause = tree.children(of: position, ["xcomp", "ccomp", "advcl"]).first { child in
      child > position && tree.children(of: child, ["mark"]).contains { tree.lower[$0] == "to" }
    }
    guard let clause else { return nil }
    let asked = (tree.children(of: position, ["obj", "iobj"]) + [companion].compactMap(\.self))
      .filter { $0 > position && $0 < clause }
    return content([
      asked.flatMap { withoutCase(tree.subtree(of: $0), $0) } + tree.subtree(of: clause)
    ])
  }

  /// "The road seems to be open": the subject is part of what seems.
  private func raised(by position: Int) -> Content? {
    guard let subject = tree.children(of: position).first(where: { tree.base($0) == "nsubj" }),
      let clause = tree.children(of: position, ["xcomp", "ccomp"]).first(where: { $0 > position })
    else { return nil }
    return content([tree.subtree(of: subject), tree.subtree(of: clause)])
  }

  /// Quotations that depend on the cue, or stand beside it behind a mark, where the cue has no
  /// clause of its own.
  private func quoted(by position: Int) -> Content? {
    let mine = quotes.filter { isGoverned($0, by: position) }
    guard !mine.isEmpty else { return nil }
    return Content(
      ranges: mine.map(\.range), isDirect: true, frame: frame(of: position, mine))
  }

  private func isGoverned(_ quote: Quotation, by position: Int) -> Bool {
    let words = (0..<tree.count).filter {
      quote.range.overlaps(tree[$0].range) && tree.isWord($0)
    }
    guard let first = words.first, !words.contains(position), !isTitle(words) else { return false }
    let inside = Set(words)
    let tops = words.filter { word in tree[word].head.map { !inside.contains($0) } ?? true }
    let isBelow = tops.contains { top in
      tree[top].head == position
        && ["ccomp", "parataxis", "obj", "xcomp", "obl", "advcl"].contains(tree.base(top))
    }
    if isBelow { return words.count >= 2 }
    guard words.count >= 3 else { return false }
    if first > position { return stands(behindMark: quote) && !isOthers(quote, position) }
    return tree.sentence.root == position && first <= 1
  }

  /// “The Road to Oslo”: the title of a work, every weighty word with a capital and no stop.
  private func isTitle(_ words: [Int]) -> Bool {
    guard let last = words.last else { return false }
    let isStopped = last + 1 < tree.count && [",", ".", "!", "?"].contains(tree[last + 1].text)
    return !isStopped && isCapitalized(words)
  }

  func isCapitalized(_ words: [Int]) -> Bool {
    let weighty = words.filter {
      [.noun, .properNoun, .adjective, .verb].contains(tree[$0].tag) && tree.lower[$0].count > 3
    }
    return words.count >= 2 && weighty.count >= 2
      && weighty.allSatisfy { tree[$0].text.unicodeScalars.first?.properties.isUppercase ?? false }
  }

  /// All that the cue governs of which the quotations are part: "called the plan “a step …”",
  /// "asked the guards to “stand back”".
  private func frame(of position: Int, _ mine: [Quotation]) -> Range<Int>? {
    let inside = Set(
      tree.words.filter { word in
        mine.contains { $0.range.overlaps(tree[word].range) }
      })
    var words: [Int] = []
    for child in tree.children(of: position) where child > position {
      let below = tree.subtree(of: child)
      guard below.contains(where: inside.contains) else { continue }
      switch tree.base(child) {
      case "obj", "xcomp", "obl", "advcl":
        words += withoutCase(below, child)
        words += tree.children(of: position, ["obj", "iobj"]).filter { $0 > position }
          .flatMap { tree.subtree(of: $0) }
      case "ccomp" where !inside.contains(below.first(where: tree.isWord) ?? child):
        words += below
      default: break
      }
    }
    words = words.filter { $0 > position && tree.isWord($0) }
    guard words.contains(where: { !inside.contains($0) }), let range = tree.range(of: words) else {
      return nil
    }
    let start = min(range.lowerBound, mine[0].range.lowerBound)
    let end = mine.map(\.range.upperBound).max() ?? range.upperBound
    return start..<(end < range.upperBound ? range.upperBound : end + 1)
  }

  // MARK: Stretches

  /// The words as stretches of the text, widened to the quotations at their ends.
  func content(_ pieces: [[Int]]) -> Content? {
    var ranges: [Range<Int>] = []
    var isDirect = true
    for piece in pieces {
      guard let range = tree.range(of: bare(withoutDateline(piece))) else { continue }
      let widened = widened(range)
      isDirect = isDirect && widened.isDirect
      if !ranges.contains(where: { $0.overlaps(widened.range) }) { ranges.append(widened.range) }
    }
    return ranges.isEmpty ? nil : Content(ranges: ranges, isDirect: isDirect)
  }

  private func withoutDateline(_ words: [Int]) -> [Int] {
    guard let dash = datelineEnd, words.contains(where: { $0 > dash }) else { return words }
    return words.filter { $0 > dash }
  }

  private func bare(_ words: [Int]) -> [Int] {
    var words = words.sorted()
    while let first = words.first, !tree.isWord(first) { words.removeFirst() }
    while let last = words.last, !tree.isWord(last) { words.removeLast() }
    return words
  }

  /// Content wholly in quotation marks is the whole quotation, over sentence ends too; of one that
  /// is quoted in part no quotation is cut.
  private func widened(_ range: Range<Int>) -> (range: Range<Int>, isDirect: Bool) {
    let around = quotes.filter { $0.range.overlaps(range) }
    guard let first = around.first, let last = around.last else { return (range, false) }
    let words = tree.words.filter { range.overlaps(tree[$0].range) }
    let isDirect = words.allSatisfy { word in
      around.contains { $0.range.overlaps(tree[word].range) }
    }
    if isDirect { return (first.range.lowerBound..<last.range.upperBound, true) }
    let start = max(first.range.lowerBound, tree.sentence.range.lowerBound)
    return (min(start, range.lowerBound)..<max(range.upperBound, last.range.upperBound), false)
  }
}
