import Dossier
import Language

/// Finds the quantities that an article states.
struct FigureFinder: Sendable {
  let view: ArticleView
  let cast: Cast
  let lexicon: FigureLexicon
  let anchor: TimeAnchor

  func figures() -> [FigureClaim] {
    view.trees.flatMap { tree in
      view.kinds[tree.index] == .title ? [] : figures(in: tree)
    }
  }

  private func figures(in tree: SyntaxTree) -> [FigureClaim] {
    var found: [FigureClaim] = []
    var position = 0
    while position < tree.count {
      guard let number = number(at: position, tree), !isTime(number.tokens, tree) else {
        position += 1
        continue
      }
      if let figure = figure(number, tree) { found.append(figure) }
      position = number.tokens.upperBound
    }
    return found
  }

  /// A number with its multipliers ("800 million").
  private struct Number {
    var tokens: Range<Int>
    var value: Double
    var isWord: Bool
  }

  private func number(at position: Int, _ tree: SyntaxTree) -> Number? {
    guard tree[position].tag == .numeral || tree[position].tag == .noun else { return nil }
    let word = tree.lower[position]
    guard let first = lexicon.numbers[word] ?? digits(word) else { return nil }
    var value = first
    var end = position + 1
    while end < tree.count, let multiplier = lexicon.multipliers[tree.lower[end]] {
      value *= multiplier
      end += 1
    }
    return Number(
      tokens: position..<end, value: value,
      isWord: lexicon.numbers[word] != nil && end == position + 1)
  }

  /// "2,700", "1.5", "16", "1.5bn"; nil for "3-0", "7:16", "2nd".
  private func digits(_ word: String) -> Double? {
    var digits = ""
    var suffix = ""
    for scalar in word.unicodeScalars {
      if ("0"..."9").contains(scalar) || scalar == "." {
        guard suffix.isEmpty else { return nil }
        digits.unicodeScalars.append(scalar)
      } else if scalar == "," {
        continue
      } else {
        suffix.unicodeScalars.append(scalar)
      }
    }
    guard let value = Double(digits), word.unicodeScalars.count <= 20 else { return nil }
    if suffix.isEmpty { return value }
    return lexicon.multipliers[suffix].map { value * $0 }
  }

  private func isTime(_ tokens: Range<Int>, _ tree: SyntaxTree) -> Bool {
    view.times[tree.index].contains { expression in
      if case .duration = expression.reference { return false }
      return tokens.contains { expression.range.overlaps(tree[$0].range) }
    }
  }

  // MARK: Unit and thing

  private func figure(_ number: Number, _ tree: SyntaxTree) -> FigureClaim? {
    guard let counted = counted(number, tree) else { return nil }
    if number.isWord, number.value < 3, !counted.isMeasure { return nil }
    return FigureClaim(
      what: counted.what, value: number.value, unit: counted.unit,
      approximation: approximation(number, counted, tree), about: about(tree, counted),
      period: period(number, tree), evidence: Citations(view.evidence(sentence: tree.index)))
  }

  private struct Counted {
    var what: String
    var unit: String
    var isMeasure: Bool
    var head: Int
  }

  private func counted(_ number: Number, _ tree: SyntaxTree) -> Counted? {
    if let money = money(number, tree) { return money }
    if let age = age(number, tree) { return age }
    guard let noun = noun(number, tree) else { return nil }
    let lemma = tree[noun].lemma.lowercased()
    if let currency = currency(at: noun, tree) {
      return Counted(what: subject(of: noun, tree), unit: currency, isMeasure: true, head: noun)
    }
    if let unit = lexicon.units[lemma] {
      if lexicon.lengths.contains(lemma), !isLength(number, noun, tree) { return nil }
      if isConversion(number, tree) { return nil }
      return Counted(
        what: what(of: noun, isLength: lexicon.lengths.contains(lemma), tree), unit: unit,
        isMeasure: true, head: noun)
    }
    if number.isWord, noun == number.tokens.upperBound + 1 { return nil }
    guard !lexicon.skipped.contains(lemma), [.noun, .properNoun].contains(tree[noun].tag),
      !isReference(noun, tree)
    else { return nil }
    let words = tree.phrase(of: noun).filter {
      !number.tokens.contains($0)
        && !["det", "case", "nummod", "nmod:poss"].contains(tree[$0].relation)
    }
    let what =
      tree.range(of: words.filter { abs($0 - noun) <= 6 && $0 >= number.tokens.upperBound })
      ?? tree[noun].range
    return Counted(what: view.text(what), unit: tree.lower[noun], isMeasure: false, head: noun)
  }

  /// "1,180 km (735 miles)": the figure before the bracket in other units.
  private func isConversion(_ number: Number, _ tree: SyntaxTree) -> Bool {
    let bracket = number.tokens.lowerBound - 1
    guard bracket > 0, tree[bracket].text == "(" else { return false }
    return lexicon.units[tree[bracket - 1].lemma.lowercased()] != nil
      || lexicon.units[tree.lower[bracket - 1]] != nil
  }

  /// A sentence of 15 months, a remand extended for eight days; not "a two-day visit", not "in nine
  /// years", not "sat there for two hours".
  private func isLength(_ number: Number, _ noun: Int, _ tree: SyntaxTree) -> Bool {
    guard noun == number.tokens.upperBound, tree[noun].relation != "compound" else { return false }
    if noun + 1 < tree.count, lexicon.pointers.contains(tree.lower[noun + 1]) { return false }
    switch tree.preposition(of: noun) {
    case nil, "for", "to", "of", "by", "up to": break
    default: return false
    }
    guard tree.base(noun) == "nmod" || isLasting(tree[noun].head, tree) else { return false }
    return !view.times[tree.index].contains { expression in
      guard expression.range.overlaps(tree[noun].range) else { return false }
      if case .duration = expression.reference { return false }
      return true
    }
  }

  private func isLasting(_ verb: Int?, _ tree: SyntaxTree) -> Bool {
    verb.map { lexicon.lasting[tree[$0].lemma.lowercased()] != nil } ?? false
  }

  /// "the two ministers": a number that only points back is no quantity.
  private func isReference(_ noun: Int, _ tree: SyntaxTree) -> Bool {
    tree.children(of: noun, ["det"]).contains {
      lexicon.references.contains(tree.lower[$0])
    }
      && (cast.lexicon.states.contains(tree[noun].lemma)
        || cast.lexicon.delegates.contains(tree[noun].lemma))
  }

  private func money(_ number: Number, _ tree: SyntaxTree) -> Counted? {
    let before = number.tokens.lowerBound - 1
    guard before >= 0, let unit = currency(at: before, tree) else { return nil }
    return Counted(what: subject(of: before, tree), unit: unit, isMeasure: true, head: before)
  }

  /// "$", "NZ$", "Australian dollar"; nil for a currency that several states have ("Chilean pesos"),
  /// where the words do not tell one that is known.
  private func currency(at word: Int, _ tree: SyntaxTree) -> String? {
    let name = tree[word].lemma.lowercased()
    guard word > 0 else { return lexicon.currencies[name] }
    let before = tree.lower[word - 1]
    // "NZ$26", and not "a $26 note".
    let isOneWord = tree[word - 1].range.upperBound == tree[word].range.lowerBound
    if before.count > 1 || isOneWord, let told = lexicon.currencies["\(before)\(name)"] {
      return told
    }
    if let told = lexicon.currencies["\(before) \(name)"] { return told }
    let isNational = cast.mentions[tree.index].contains { $0.isAdjective && $0.head == word - 1 }
    return isNational ? nil : lexicon.currencies[tree.lower[word]] ?? lexicon.currencies[name]
  }

  /// "16-year-old", "Ana Lopes, 16,".
  private func age(_ number: Number, _ tree: SyntaxTree) -> Counted? {
    let start = number.tokens.lowerBound
    let end = number.tokens.upperBound
    if end + 3 < tree.count,
      tree.lower[end..<min(tree.count, end + 4)].filter({ $0 != "-" }).prefix(2) == ["year", "old"]
    {
      return Counted(what: "age", unit: "years", isMeasure: true, head: start)
    }
    guard start >= 2, tree[start - 1].text == ",", end < tree.count,
      [",", "."].contains(tree[end].text),
      (1...120).contains(number.value), !number.isWord,
      let mention = cast.mentions[tree.index].first(where: { $0.tokens.upperBound == start - 1 }),
      mention.kind == .person
    else { return nil }
    return Counted(what: "age", unit: "years", isMeasure: true, head: mention.head)
  }

  /// The noun that is counted: what the number hangs on, or the next word of a compound
  /// ("13-member delegation").
  private func noun(_ number: Number, _ tree: SyntaxTree) -> Int? {
    let last = number.tokens.upperBound - 1
    if number.tokens.upperBound + 1 < tree.count, tree[number.tokens.upperBound].text == "-",
      [.noun, .properNoun].contains(tree[number.tokens.upperBound + 1].tag)
    {
      return number.tokens.upperBound + 1
    }
    for position in number.tokens {
      if let head = tree[position].head, !number.tokens.contains(head),
        ["nummod", "compound", "nmod", "amod"].contains(tree.base(position)), head > last,
        head - last <= 5
      {
        return head
      }
    }
    if number.tokens.upperBound < tree.count,
      lexicon.units[tree.lower[number.tokens.upperBound]] != nil
        || tree.lower[number.tokens.upperBound] == "%"
    {
      return number.tokens.upperBound
    }
    return nil
  }

  // MARK: Approximation, period, actors

  private func approximation(
    _ number: Number, _ counted: Counted, _ tree: SyntaxTree
  ) -> Approximation {
    var start = number.tokens.lowerBound
    if start > 0, lexicon.currencies[tree.lower[start - 1]] != nil { start -= 1 }
    for length in [3, 2, 1] where start >= length {
      let phrase = tree.lower[(start - length)..<start].joined(separator: " ")
      if let found = lexicon.approximations[phrase] { return found }
    }
    var current = counted.head
    for _ in 0..<3 {
      guard let head = tree[current].head else { break }
      if let found = lexicon.verbs[tree[head].lemma], tree[head].tag == .verb { return found }
      current = head
    }
    return .exact
  }

  private func period(_ number: Number, _ tree: SyntaxTree) -> TimeSpan {
    let anchorWord = number.tokens.lowerBound
    guard
      let verb = ([anchorWord] + tree.ancestors(of: anchorWord)).first(where: {
        tree[$0].tag == .verb
      })
    else { return .unknown }
    let predication = Predication(
      entry: 0, trigger: verb, verb: verb, obliques: ArgumentReader(tree: tree).obliques(of: verb))
    guard
      let expression = TimeAttachment(tree: tree, expressions: view.times[tree.index])
        .expression(for: predication)
    else { return .unknown }
    return anchor.span(of: expression, tense: .past, narrative: nil)
  }

  private func about(_ tree: SyntaxTree, _ counted: Counted) -> [Int] {
    var found: [Int] = []
    for ancestor in [counted.head] + tree.ancestors(of: counted.head) {
      for child in [ancestor]
        + tree.children(
          of: ancestor, ["nsubj", "nsubj:pass", "compound", "nmod:poss", "amod", "nmod"])
      {
        for actor in cast.actors(at: child, in: tree, coordinated: false)
        where !found.contains(actor) { found.append(actor) }
      }
      if tree[ancestor].tag == .verb { break }
    }
    return found.sorted()
  }
}
