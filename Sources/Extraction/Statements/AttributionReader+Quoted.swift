import Language

/// Contents that are quotations, and what of a sentence stands in them.
extension AttributionReader {
  /// Quotations that depend on the cue, or stand beside it behind a mark, where the cue has no
  /// clause of its own.
  func quoted(by position: Int) -> Content? {
    let mine = quotes.filter { isGoverned($0, by: position) }
    guard !mine.isEmpty else { return nil }
    return Content(
      ranges: mine.map(\.range), isDirect: true, frame: frame(of: position, mine))
  }

  func isGoverned(_ quote: Quotation, by position: Int) -> Bool {
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
  func isTitle(_ words: [Int]) -> Bool {
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
  func frame(of position: Int, _ mine: [Quotation]) -> Range<Int>? {
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

  /// Behind a cue that follows its content the reporter goes on in his own words ("in a statement",
  /// "on Monday"): what is the speaker's stands in quotation marks, or is a clause that goes on
  /// behind commas.
  func withLater(_ main: Content, _ after: [Int], _ cue: Int) -> Content {
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

  func goesOn(_ words: [Int]) -> Bool {
    guard let first = words.first(where: { tree.isWord($0) }) else { return false }
    return ["because", "if", "unless", "but", "although", "though", "so"].contains(
      tree.lower[first])
  }

  /// “…”, he said, asking: “…”: another cue stands between.
  func isOthers(_ quote: Quotation, _ cue: Int) -> Bool {
    (cue + 1..<tree.count).contains { word in
      tree[word].range.lowerBound < quote.range.lowerBound && tree[word].tag == .verb
        && !lexicon.cues(for: tree[word].lemma.lowercased()).isEmpty
    }
  }
}
