import Dossier
import Language

/// The clause that says what is threatened, demanded, promised or refused: "to close the port",
/// "that Peru open its ports", "against crossing the river".
///
/// It begins with a word that leads it in ("to", "not to", "that", "of", "against", "for"), which
/// is put before it where the sentence goes without ("demanded Peru open its ports").
struct ContentClause {
  let view: ArticleView
  let tree: SyntaxTree
  let entry: EventLexicon.Entry
  let predication: Predication
  /// Whether the phrase headed by the word speaks of somebody known.
  let isNamed: (Int) -> Bool

  /// Longest clause, in words: beyond, it ends where its last phrase ended.
  private static let longest = 16

  func text() -> String? {
    if entry.frame == .refuse { return refused() }
    for clause in tree.children(of: predication.trigger) where clause > predication.trigger {
      if let text = infinitive(clause) ?? finite(clause) ?? gerund(clause) { return text }
    }
    return nil
  }

  /// "will not accept the plan": what is refused is the verb itself.
  private func refused() -> String? {
    span(from: predication.trigger, of: predication.trigger).map { "to " + $0 }
  }

  /// "threatened to close the port", "a pledge to return", "urged the miners to go home".
  private func infinitive(_ clause: Int) -> String? {
    let relation = tree.base(clause)
    guard
      relation == "xcomp" || relation == "ccomp"
        || (relation == "acl" && predication.trigger != predication.verb)
        || (relation == "advcl" && (entry.type == .request || entry.type == .support)),
      let mark = tree.children(of: clause, ["mark"]).first(where: { tree.lower[$0] == "to" })
    else { return nil }
    if isRelative(clause) { return nil }
    let isNegated = mark > 0 && ["not", "never"].contains(tree.lower[mark - 1])
    let start = isNegated ? mark - 1 : mark
    guard let words = span(from: start, of: clause) else { return nil }
    return addressee(before: start).map { "\($0) \(words)" } ?? words
  }

  /// "the rocket that Peru had threatened to use": what is used stands before the clause.
  private func isRelative(_ clause: Int) -> Bool {
    let trigger = predication.trigger
    guard tree[trigger].relation == "acl:relcl", tree.child(of: clause, "obj") == nil,
      let subject = tree.child(of: trigger, "nsubj")
    else { return false }
    return !["who", "which", "that"].contains(tree.lower[subject])
  }

  /// "urged the miners to …": who is meant, where no actor stands for them.
  private func addressee(before start: Int) -> String? {
    guard entry.type == .request,
      let object = predication.objects.first(where: { $0 < start && $0 > predication.trigger }),
      tree[object].tag == .noun, !isNamed(object)
    else { return nil }
    let marks = Set(tree.children(of: object, ["case"]))
    let words = tree.subtree(of: object).filter { $0 < start && !marks.contains($0) }
    guard let first = words.first, words.count == start - first, words.count <= 6 else {
      return nil
    }
    return tree.range(of: words).map(view.text)
  }

  /// "demanded that Peru open its ports", "warned the dam would break".
  private func finite(_ clause: Int) -> String? {
    guard tree.base(clause) == "ccomp" || (tree.base(clause) == "acl" && hasThat(clause)),
      tree.children(of: clause).contains(where: { tree.base($0) == "nsubj" }),
      !tree.children(of: clause, ["mark"]).contains(where: {
        ["if", "whether", "because", "as", "when"].contains(tree.lower[$0])
      }),
      let start = tree.subtree(of: clause).first(where: { $0 > predication.trigger }),
      let words = span(from: start, of: clause)
    else { return nil }
    return tree.lower[start] == "that" ? words : "that " + words
  }

  private func hasThat(_ clause: Int) -> Bool {
    tree.children(of: clause, ["mark"]).contains { tree.lower[$0] == "that" }
  }

  /// "accused Peru of hiding the map", "warned against crossing the river".
  private func gerund(_ clause: Int) -> String? {
    guard ["advcl", "acl", "obl", "xcomp"].contains(tree.base(clause)),
      VerbForm(token: tree[clause]) == .gerund, tree[clause].tag == .verb,
      let mark = tree.children(of: clause, ["mark", "case"]).first(where: {
        ["of", "against", "for"].contains(tree.lower[$0])
      })
    else { return nil }
    return span(from: mark, of: clause)
  }

  // MARK: Length

  /// The words from `start` on that belong to the clause, as they stand: up to a mark, a time, a
  /// clause that hangs on it, or the last phrase that ends within the longest length.
  private func span(from start: Int, of clause: Int) -> String? {
    let own = Set(tree.subtree(of: clause))
    let times = view.timeWords(of: tree)
    var end = start
    var lastPhrase: Int?
    while end < tree.count, own.contains(end), !times.contains(end), !stops(end, after: start) {
      if end - start == Self.longest {
        guard let lastPhrase else { return nil }
        end = lastPhrase
        break
      }
      if end > clause, opensPhrase(end) { lastPhrase = end }
      end += 1
    }
    while end > start, hangs(end - 1) { end -= 1 }
    guard end - start >= 2, end > clause else { return nil }
    return view.text(tree[start].range.lowerBound..<tree[end - 1].range.upperBound)
  }

  /// Punctuation, or the first word of a clause that adds how, when or why.
  private func stops(_ word: Int, after start: Int) -> Bool {
    guard word > start else { return false }
    if tree.base(word) == "punct" { return !Self.inner.contains(tree.lower[word]) }
    if ["mark", "advmod"].contains(tree.base(word)), tree.lower[word] != "to",
      let verb = tree[word].head, ["advcl", "parataxis"].contains(tree.base(verb))
    {
      return true
    }
    return Self.stops.contains(tree.lower[word])
  }

  /// Marks that stand within words and quoted phrases.
  private static let inner: Set<String> = ["-", "–", ".", "(", ")", "\"", "“", "”", "'", "‘", "’"]
  /// Words that lead on to something else, or point to a place told before.
  private static let stops: Set<String> = [
    "who", "which", "whose", "where", "amid", "there", "here", "but", "as",
  ]

  /// A preposition or a conjunction begins a phrase that can be left out.
  private func opensPhrase(_ word: Int) -> Bool {
    ["case", "cc", "mark"].contains(tree.base(word))
  }

  /// What cannot end a clause: a preposition, an article, a conjunction.
  private func hangs(_ word: Int) -> Bool {
    if tree.base(word) == "punct" { return !["\"", "”", ")"].contains(tree.lower[word]) }
    return ["case", "cc", "det", "mark", "nmod:poss"].contains(tree[word].relation)
      || (tree.base(word) == "aux" && tree[word].head.map { $0 > word } == true)
  }
}
