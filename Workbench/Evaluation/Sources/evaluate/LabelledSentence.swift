/// A sentence whose words carry labels of names, and the reader of files of such sentences.
///
/// Two forms are read: columns `index word label …` between tabs, as Universal NER writes them, and
/// columns `word … label` between spaces or tabs, as CoNLL 2003 and others do. Lines that start with
/// "# " are comments; an empty line ends a sentence.
struct LabelledSentence {
  /// Comments, to be written out again.
  var comments: [String] = []
  var words: [String] = []
  var labels: [String] = []
  /// Whether the file numbers its words.
  var isNumbered = false

  static func sentences(in text: String) -> [LabelledSentence] {
    var sentences: [LabelledSentence] = []
    var open = LabelledSentence()
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if line.allSatisfy(\.isWhitespace) {
        if !open.words.isEmpty { sentences.append(open) }
        open = LabelledSentence()
      } else if line.hasPrefix("# ") && !line.contains("\t") {
        open.comments.append(String(line))
      } else {
        open.read(row: line)
      }
    }
    return open.words.isEmpty ? sentences : sentences + [open]
  }

  private mutating func read(row: Substring) {
    let cells = row.split { $0 == "\t" || (!row.contains("\t") && $0 == " ") }.map(String.init)
    guard cells.count >= 2, cells[0] != "-DOCSTART-" else { return }
    isNumbered = cells.count >= 3 && cells[0] == String(words.count + 1)
    words.append(isNumbered ? cells[1] : cells[0])
    labels.append(isNumbered ? cells[2] : cells[cells.count - 1])
  }

  /// The names that the labels tell: words in a row with labels of one kind, a new one at each "B-".
  var names: Set<LabelledName> {
    var names: Set<LabelledName> = []
    var open: LabelledName?
    for (index, label) in labels.enumerated() {
      let kind = Self.kind(of: label)
      if let name = open, label.hasPrefix("I-"), kind == name.kind {
        open?.words = name.words.lowerBound..<index + 1
        continue
      }
      if let open { names.insert(open) }
      open = kind.map { LabelledName(words: index..<index + 1, kind: $0) }
    }
    if let open { names.insert(open) }
    return names
  }

  private static func kind(of label: String) -> LabelledName.Kind? {
    guard label.hasPrefix("B-") || label.hasPrefix("I-") else { return nil }
    switch label.dropFirst(2).uppercased() {
    case "PER", "PERSON": return .person
    case "ORG", "ORGANIZATION", "ORGANISATION": return .organization
    case "LOC", "LOCATION": return .location
    default: return nil
    }
  }
}

struct LabelledName: Hashable {
  enum Kind: String, CaseIterable {
    case person = "PER"
    case organization = "ORG"
    case location = "LOC"
  }

  var words: Range<Int>
  var kind: Kind
}
