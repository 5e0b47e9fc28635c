/// A treebank's file in CoNLL-U: https://universaldependencies.org/format.html
struct Treebank {
  struct Word {
    var form: String
    var lemma: String
    var tag: String
    /// Index in the sentence of the word that this one depends on; nil at the root.
    var head: Int?
    /// The relation with its subtype ("acl:relcl").
    var relation: String
    var isBeforeSpace: Bool
  }

  /// What is written as one ("don't") and read as several words; other tokens are words.
  struct WrittenToken {
    var form: String
    var words: Range<Int>
    var isBeforeSpace: Bool
  }

  struct Sentence {
    var text = ""
    var startsParagraph = false
    var words: [Word] = []
    var written: [WrittenToken] = []
  }

  struct Document {
    var name: String
    var sentences: [Sentence]
  }

  private(set) var documents: [Document] = []

  init(_ conllu: String) {
    var open = Sentence()
    for line in conllu.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if line.isEmpty {
        close(&open)
      } else if line.hasPrefix("#") {
        read(comment: line.dropFirst().drop { $0 == " " }, into: &open)
      } else {
        read(row: line, into: &open)
      }
    }
    close(&open)
  }

  /// The documents whose names hold one of the words; all of them where none is given.
  func documents(named words: [String]) -> [Document] {
    documents.filter { document in
      words.isEmpty || words.contains { document.name.contains($0) }
    }
  }

  private mutating func read(comment: Substring, into open: inout Sentence) {
    if comment.hasPrefix("newdoc") {
      let name = comment.split(separator: "=", maxSplits: 1).last.map(String.init) ?? ""
      documents.append(Document(name: name, sentences: []))
    } else if comment.hasPrefix("newpar") {
      // GUM's `newpar_block` (lists and their items, headings, captions) among them.
      open.startsParagraph = true
    } else if comment.hasPrefix("text = ") {
      open.text = String(comment.dropFirst(7))
    }
  }

  /// Empty nodes ("5.1") are neither words nor written.
  private func read(row: Substring, into open: inout Sentence) {
    let cells = row.split(separator: "\t", omittingEmptySubsequences: false)
    guard cells.count == 10 else { return }
    let isBeforeSpace = !cells[9].split(separator: "|").contains("SpaceAfter=No")
    if cells[0].contains("-") {
      let ends = cells[0].split(separator: "-").compactMap { Int($0) }
      guard ends.count == 2, ends[0] >= 1, ends[0] <= ends[1] else { return }
      open.written.append(
        WrittenToken(
          form: String(cells[1]), words: ends[0] - 1..<ends[1], isBeforeSpace: isBeforeSpace))
    } else if cells[0].allSatisfy(\.isNumber) {
      let head = Int(cells[6]) ?? 0
      open.words.append(
        Word(
          form: String(cells[1]), lemma: String(cells[2]), tag: String(cells[3]),
          head: head > 0 ? head - 1 : nil, relation: String(cells[7]),
          isBeforeSpace: isBeforeSpace))
    }
  }

  private mutating func close(_ open: inout Sentence) {
    defer { open = Sentence() }
    guard !open.words.isEmpty else { return }
    open.written.removeAll { $0.words.upperBound > open.words.count }
    if documents.isEmpty { documents.append(Document(name: "", sentences: [])) }
    documents[documents.count - 1].sentences.append(open)
  }
}

extension Treebank.Sentence {
  /// What stands in the text: the words, and in place of some of them what they are written as.
  var tokens: [Treebank.WrittenToken] {
    var tokens: [Treebank.WrittenToken] = []
    var index = 0
    var joined = written[...]
    while index < words.count {
      if let first = joined.first, first.words.lowerBound <= index {
        joined.removeFirst()
        guard first.words.lowerBound == index else { continue }
        tokens.append(first)
        index = first.words.upperBound
      } else {
        tokens.append(
          Treebank.WrittenToken(
            form: words[index].form, words: index..<index + 1,
            isBeforeSpace: words[index].isBeforeSpace))
        index += 1
      }
    }
    return tokens
  }
}
