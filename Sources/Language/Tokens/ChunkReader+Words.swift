/// Words: compounds, clitics, abbreviations.
extension ChunkReader {
  func word(at index: Int, in chunk: Range<Int>) -> (end: Int, kind: TokenMark.Kind) {
    var end = endOfRun(from: index, limit: chunk.upperBound)
    while let next = endOfJoined(from: index, connector: end, in: chunk) {
      if next <= end { return (next, .word) }
      end = next
    }
    if end < chunk.upperBound, text[end] == "$",
      lexicon.currencies.contains(string(index..<end + 1))
    {
      return (end + 1, .symbol)
    }
    if let ending = abbreviation(index..<end, in: chunk) {
      return (end + 1, .abbreviation(ending))
    }
    return (end, .word)
  }

  private func endOfRun(from index: Int, limit: Int) -> Int {
    var end = index
    while end < limit {
      if isWord(end) || text[end] == "_" {
        end += 1
      } else {
        let next = endOfExtenders(from: end, limit: limit)
        guard next > end, next == limit || ScalarClass(text[next]) != .extender else { return next }
        end = next
      }
    }
    return end
  }

  /// Where the word ends when the connector between two runs of letters belongs to it; before the
  /// connector when a clitic takes a letter off the word ("do" of "don't").
  private func endOfJoined(from start: Int, connector: Int, in chunk: Range<Int>) -> Int? {
    let next = connector + 1
    guard next < chunk.upperBound, isWord(next) else { return nil }
    let end = endOfRun(from: next, limit: chunk.upperBound)
    let scalar = text[connector]
    if scalar.isApostrophe { return endAtApostrophe(start, connector, end, chunk.upperBound) }
    if scalar.isHyphen { return keepsHyphen(start..<connector) ? end : nil }
    switch scalar {
    case ".": return keepsStop(start..<connector, connector + 1..<end) ? end : nil
    case "&": return keepsAmpersand(start..<connector, next..<end) ? end : nil
    case "*": return end
    case "/": return keepsSlash(start..<connector, next..<end) ? end : nil
    default: return nil
    }
  }

  private func endAtApostrophe(_ start: Int, _ connector: Int, _ end: Int, _ limit: Int) -> Int? {
    let isFinal = end == limit || !text[end].isApostrophe || !isWord(end + 1)
    if isFinal, end - connector == 2, text[connector + 1] == "t" || text[connector + 1] == "T",
      text[connector - 1] == "n" || text[connector - 1] == "N"
    {
      // A lone "n't" is all clitic.
      return connector - 1 > start ? connector - 1 : end
    }
    return endOfClitic(at: connector, limit: limit) == nil ? end : nil
  }

  /// "'s", "'re" and their like, after a word or alone; "n't" after the word it negates.
  func endOfClitic(at index: Int, limit: Int) -> Int? {
    let negates = text[index] == "n" || text[index] == "N"
    let apostrophe = negates ? index + 1 : index
    guard apostrophe + 1 < limit, text[apostrophe].isApostrophe else { return nil }
    var end = apostrophe + 1
    while end < limit, end - apostrophe <= 6, isWord(end) { end += 1 }
    guard end > apostrophe + 1 else { return nil }
    let letters = string(apostrophe + 1..<end).lowercased()
    if negates { return letters == "t" ? end : nil }
    if lexicon.clitics.contains(letters) { return end }
    let isInside = index > paragraph.lowerBound && isWord(index - 1)
    return !isInside && lexicon.elisions.contains(letters) ? end : nil
  }

  private func keepsHyphen(_ first: Range<Int>) -> Bool {
    first.count <= 8 && lexicon.prefixes.contains(string(first).lowercased())
  }

  /// "U.S", "example.org", "M.Sc", but not a sentence's end or an initial that the next word is
  /// glued to.
  private func keepsStop(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    guard text[second.lowerBound].isCapital, second.count > 1, text[second.lowerBound + 1].isSmall
    else { return true }
    let last = text[first.upperBound - 1]
    let isInitial = last.isCapital && (first.count == 1 || text[first.upperBound - 2] == ".")
    let isGlued = isInitial ? second.count > 3 : first.count > 1 && last.isSmall
    return !isGlued || lexicon.domains.contains(string(second.prefix(8)).lowercased())
  }

  /// "AT&T".
  private func keepsAmpersand(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    first.count <= 3 && second.count <= 3 && text[first.upperBound - 1].isCapital
      && text[second.lowerBound].isCapital
  }

  /// "b/c".
  private func keepsSlash(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    first.count == 1 && second.count == 1 && ScalarClass(text[second.lowerBound]) == .letter
      && scalar(second.upperBound) != "/"
  }

  // MARK: - Abbreviations

  private func abbreviation(_ word: Range<Int>, in chunk: Range<Int>) -> AbbreviationClass? {
    let stop = word.upperBound
    guard stop < chunk.upperBound, text[stop] == ".", scalar(stop + 1) != "." else { return nil }
    if isWord(stop + 1), !text[stop + 1].isCapital { return nil }
    if word.count == 1 { return initial(at: word.lowerBound) }
    if word.count < tokenizer.longestAbbreviation, let known = listed(word) {
      if known != .never, isWord(stop + 1) { return nil }
      return known == .numbered ? numbered(after: stop + 1) : known
    }
    return isAcronym(word) ? .starter : nil
  }

  private func listed(_ word: Range<Int>) -> AbbreviationClass? {
    let form = string(word.lowerBound..<word.upperBound + 1)
    if let ending = tokenizer.abbreviations[form] { return ending }
    // "GEN. SMITH" in capitals.
    guard text[word.upperBound - 1].isCapital else { return nil }
    return tokenizer.abbreviations[form.prefix(1) + form.dropFirst().lowercased()]
  }

  private func numbered(after index: Int) -> AbbreviationClass? {
    guard let next = nextWord(after: index), text[next.lowerBound].isASCIIDigit else { return nil }
    return .never
  }

  /// A single letter before a word that opens no sentence: "J. R. Smith", "E. coli".
  private func initial(at index: Int) -> AbbreviationClass? {
    guard text[index].isCapital else { return nil }
    if let after = scalar(index + 2), ",)]".unicodeScalars.contains(after) { return .never }
    guard let next = nextWord(after: index + 2), ScalarClass(text[next.lowerBound]) == .letter,
      !lexicon.starters.contains(string(next))
    else { return nil }
    return .never
  }

  /// One or two letters with stops between: "U.N", "Ph.D", "M.Sc".
  private func isAcronym(_ word: Range<Int>) -> Bool {
    guard word.count <= 16, text[word].contains(where: \.isCapital) else { return false }
    let parts = text[word].split(separator: ".")
    return parts.count > 1
      && parts.allSatisfy { $0.count <= 2 && $0.allSatisfy { ScalarClass($0) == .letter } }
  }
}
