import Language

extension AttributionReader {
  /// Where or through what the words were said: "video statement", "Twitter".
  func medium(of position: Int) -> String? {
    if tree[position].lemma == "tweet" { return "Twitter" }
    let phrases = settings(of: position)
    if let platform = phrases.lazy.compactMap(platform).first { return platform }
    if let phrase = phrases.first(where: { isMedium($0) }) { return name(ofMedium: phrase) }
    return tree[position].lemma == "tell" ? audience(of: position) : nil
  }

  /// Phrases that can tell the medium, those of the cue first.
  private func settings(of position: Int) -> [Int] {
    var phrases = tree.children(of: position, ["obl", "obj", "iobj"])
    if let above = tree[position].head, VerbForm(token: tree[position]) == .gerund {
      phrases += tree.children(of: above, ["obl", "obj", "nmod"])
      for object in tree.children(of: above, ["obj"]) {
        phrases += tree.children(of: object, ["nmod"])
      }
      if tree[above].tag == .noun { phrases.append(above) }
    }
    // "…, he said in a statement": the phrase may hang on the clause though it follows the cue.
    for clause in tree.children(of: position, ["ccomp"]) + [tree[position].head].compactMap(\.self)
    where clause < position {
      phrases += tree.children(of: clause, ["obl"]).filter { $0 > position }
    }
    phrases += tree.children(of: position, ["nsubj"]).filter {
      lexicon.documents.contains(tree[$0].lemma)
    }
    return phrases.filter { !isQuoted($0) }
  }

  private func platform(_ phrase: Int) -> String? {
    ([phrase] + tree.children(of: phrase, ["compound", "nmod"])).first {
      lexicon.platforms.contains(tree.lower[$0])
    }.map { tree[$0].text }
  }

  private func isMedium(_ phrase: Int) -> Bool {
    guard lexicon.media.contains(tree[phrase].lemma.lowercased()) else { return false }
    guard let preposition = tree.preposition(of: phrase) else { return true }
    return ["in", "on", "at", "during", "via", "to", "through"].contains(preposition)
  }

  private func name(ofMedium phrase: Int) -> String? {
    let words = tree.children(of: phrase, ["compound", "amod"]).filter { word in
      word < phrase && tree[word].tag != .properNoun
        && cast.mention(at: word, sentence: tree.index) == nil
    }
    return tree.range(of: words + [phrase]).map { view.text($0) }
  }

  /// "told reporters".
  private func audience(of position: Int) -> String? {
    let heard = tree.children(of: position, ["obj", "iobj"]).first {
      lexicon.audiences.contains(tree[$0].lemma.lowercased())
    }
    return heard.map { "remarks to \(tree.lower[$0])" }
  }

  func addressee(of position: Int) -> Int? {
    guard tree[position].lemma == "tell" else { return nil }
    return tree.children(of: position, ["obj", "iobj"]).lazy
      .filter { !self.lexicon.media.contains(self.tree[$0].lemma.lowercased()) }
      .compactMap(single).first
  }
}
