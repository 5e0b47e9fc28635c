import Language

/// Contents that are phrases: "condemned the raid", "called for talks".
extension AttributionReader {
  func object(of position: Int) -> Content? {
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
  func tellsSetting(_ phrase: Int) -> Bool {
    lexicon.platforms.contains(tree.lower[phrase])
      || view.times[tree.index].contains { $0.range.overlaps(tree[phrase].range) }
  }

  func marker(_ phrase: Int) -> String? {
    tree.children(of: phrase, ["case", "mark"]).first.map { tree.lower[$0] }
  }

  func phrase(_ companion: Int, of position: Int) -> Content? {
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
  func infinitive(of position: Int, _ companion: Int?) -> Content? {
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
  func raised(by position: Int) -> Content? {
    guard let subject = tree.children(of: position).first(where: { tree.base($0) == "nsubj" }),
      let clause = tree.children(of: position, ["xcomp", "ccomp"]).first(where: { $0 > position })
    else { return nil }
    return content([tree.subtree(of: subject), tree.subtree(of: clause)])
  }
}
