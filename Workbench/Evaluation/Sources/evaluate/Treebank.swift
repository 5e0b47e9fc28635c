/// A treebank's file in CoNLL-U: https://universaldependencies.org/format.html
struct Treebank {
  struct Word {
    var form: String
    var lemma: String
    var tag: String
  }

  struct Sentence {
    var text: String
    var startsParagraph: Bool
    var words: [Word]
  }

  struct Document {
    var name: String
    var sentences: [Sentence]
  }

  private(set) var documents: [Document] = []

  init(_ conllu: String) {
    var open = Sentence(text: "", startsParagraph: false, words: [])
    for line in conllu.split(separator: "\n", omittingEmptySubsequences: false) {
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
      open.startsParagraph = true
    } else if comment.hasPrefix("text = ") {
      open.text = String(comment.dropFirst(7))
    }
  }

  /// Ranges ("3-4") and empty nodes ("5.1") are no words.
  private func read(row: Substring, into open: inout Sentence) {
    let cells = row.split(separator: "\t", omittingEmptySubsequences: false)
    guard cells.count == 10, cells[0].allSatisfy(\.isNumber) else { return }
    open.words.append(
      Word(form: String(cells[1]), lemma: String(cells[2]), tag: String(cells[3])))
  }

  private mutating func close(_ open: inout Sentence) {
    defer { open = Sentence(text: "", startsParagraph: false, words: []) }
    guard !open.words.isEmpty else { return }
    if documents.isEmpty { documents.append(Document(name: "", sentences: [])) }
    documents[documents.count - 1].sentences.append(open)
  }
}
