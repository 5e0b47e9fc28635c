/// All phrases of the gazetteers as a tree of words, for finding the longest at each place.
///
/// A piece of text is looked up once in the vocabulary; the tree is then walked by numbers, so the
/// time is linear in the text, whatever the number of phrases.
struct PhraseTrie<Payload: Sendable>: Sendable {
  struct Ending: Sendable {
    /// The case rules of the phrase's pieces, in `cases`.
    var cases: Range<Int32>
    var payload: Payload
  }

  private struct PieceCase: Sendable {
    var rule: CaseRule
    var exactHash: UInt64
  }

  private var letters: [UInt8] = []
  private var words: [Range<Int32>] = []
  private var wordHashes: [UInt64] = []
  private var wordTable: [Int32] = []
  /// The node of each word's phrases, by its number, or -1; deeper nodes are in `children`.
  private var firstNodes: [Int32] = []
  private var children: [UInt64: Int32] = [:]
  private var endings: [[Ending]] = [[]]
  private var hasChildren: [Bool] = [false]
  private var cases: [PieceCase] = []

  init() {
    wordTable = [Int32](repeating: -1, count: 1 << 10)
  }

  /// Does nothing where the phrase has no letters.
  mutating func insert(_ phrase: String, payload: Payload) {
    let reader = PhraseReader(words: phrase.split(separator: " ").map(String.init))
    guard !reader.pieces.isEmpty else { return }
    var node: Int32 = 0
    let firstCase = Int32(cases.count)
    for piece in reader.pieces {
      let word = wordNumber(of: piece, in: reader.letters)
      node = child(of: node, word: word)
      cases.append(PieceCase(rule: piece.caseRule, exactHash: piece.exactHash))
    }
    endings[Int(node)].append(Ending(cases: firstCase..<Int32(cases.count), payload: payload))
  }

  private mutating func child(of node: Int32, word: Int32) -> Int32 {
    if let known = next(of: node, word: word) { return known }
    let made = Int32(endings.count)
    if node == 0 {
      firstNodes[Int(word)] = made
    } else {
      children[Self.key(node, word)] = made
    }
    endings.append([])
    hasChildren.append(false)
    hasChildren[Int(node)] = true
    return made
  }

  private func next(of node: Int32, word: Int32) -> Int32? {
    if node == 0 {
      let first = firstNodes[Int(word)]
      return first < 0 ? nil : first
    }
    return hasChildren[Int(node)] ? children[Self.key(node, word)] : nil
  }

  private static func key(_ node: Int32, _ word: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word))
  }

  private mutating func wordNumber(of piece: PhrasePiece, in text: [UInt8]) -> Int32 {
    let found = number(of: piece, in: text)
    if found >= 0 { return found }
    let start = Int32(letters.count)
    letters.append(contentsOf: text[Int(piece.folded.lowerBound)..<Int(piece.folded.upperBound)])
    let made = Int32(words.count)
    words.append(start..<Int32(letters.count))
    wordHashes.append(piece.hash)
    firstNodes.append(-1)
    if words.count * 2 > wordTable.count { growTable() } else { place(made) }
    return made
  }

  private mutating func growTable() {
    wordTable = [Int32](repeating: -1, count: wordTable.count * 2)
    for word in words.indices { place(Int32(word)) }
  }

  private mutating func place(_ word: Int32) {
    let mask = wordTable.count - 1
    var slot = Int(truncatingIfNeeded: wordHashes[Int(word)]) & mask
    while wordTable[slot] >= 0 { slot = (slot + 1) & mask }
    wordTable[slot] = word
  }

  /// The word's number, or -1 where no phrase has it.
  private func number(of piece: PhrasePiece, in text: [UInt8]) -> Int32 {
    let mask = wordTable.count - 1
    var slot = Int(truncatingIfNeeded: piece.hash) & mask
    while wordTable[slot] >= 0 {
      let word = Int(wordTable[slot])
      if wordHashes[word] == piece.hash, isEqual(words[word], text, piece.folded) {
        return Int32(word)
      }
      slot = (slot + 1) & mask
    }
    return -1
  }

  private func isEqual(_ mine: Range<Int32>, _ text: [UInt8], _ others: Range<Int32>) -> Bool {
    guard mine.count == others.count else { return false }
    for offset in 0..<mine.count
    where letters[Int(mine.lowerBound) + offset] != text[Int(others.lowerBound) + offset] {
      return false
    }
    return true
  }

  /// Calls `report` for every phrase found: at each word from the shortest to the longest.
  func scan(_ words: [String], report: (_ words: Range<Int>, _ payload: Payload) -> Void) {
    let reader = PhraseReader(words: words)
    let pieces = reader.pieces
    let numbers = pieces.map { number(of: $0, in: reader.letters) }
    for start in pieces.indices where pieces[start].isFirstOfWord && numbers[start] >= 0 {
      var node: Int32 = 0
      var position = start
      while position < pieces.count, numbers[position] >= 0,
        let next = next(of: node, word: numbers[position])
      {
        node = next
        if !endings[Int(node)].isEmpty, Self.canEnd(at: position, in: pieces) {
          let range = Int(pieces[start].word)..<Int(pieces[position].word) + 1
          for ending in endings[Int(node)] where agrees(ending, with: pieces, from: start) {
            report(range, ending.payload)
          }
        }
        position += 1
      }
    }
  }

  private static func canEnd(at position: Int, in pieces: [PhrasePiece]) -> Bool {
    pieces[position].isLastOfWord
      || (pieces[position + 1].isPossessive && pieces[position + 1].isLastOfWord)
  }

  private func agrees(_ ending: Ending, with pieces: [PhrasePiece], from start: Int) -> Bool {
    for offset in 0..<ending.cases.count {
      let piece = pieces[start + offset]
      let asked = cases[Int(ending.cases.lowerBound) + offset]
      switch asked.rule {
      case .any: continue
      case .capital: if !piece.startsWithCapital { return false }
      case .exact: if piece.exactHash != asked.exactHash { return false }
      }
    }
    return true
  }
}
