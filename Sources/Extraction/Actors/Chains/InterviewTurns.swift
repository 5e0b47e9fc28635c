import Language

/// An interview printed as questions and answers, with nothing but paragraphs to mark the turns.
struct InterviewTurns: Sendable {
  let isInterview: Bool
  private let questions: [Bool]
  private let opening: Range<Int>
  private let lexicon: PersonLexicon
  private let view: ArticleView

  init(view: ArticleView, lexicon: PersonLexicon) {
    self.view = view
    self.lexicon = lexicon
    var paragraphs: [Range<Int>] = []
    for index in view.trees.indices {
      if let last = paragraphs.last,
        view.segmentIndexes[last.lowerBound] == view.segmentIndexes[index],
        view.trees[last.lowerBound].sentence.paragraph == view.trees[index].sentence.paragraph
      {
        paragraphs[paragraphs.count - 1] = last.lowerBound..<index + 1
      } else {
        paragraphs.append(index..<index + 1)
      }
    }
    var questions = [Bool](repeating: false, count: view.trees.count)
    var asked = 0
    var first: Int?
    for paragraph in paragraphs {
      let isQuestion = Self.isQuestion(paragraph, view)
      if isQuestion {
        asked += 1
        if first == nil { first = paragraph.lowerBound }
      }
      for sentence in paragraph { questions[sentence] = isQuestion }
    }
    self.questions = questions
    let start = first ?? 0
    opening = 0..<min(max(start, paragraphs.first?.upperBound ?? 0), 40)
    let isTold = opening.contains { sentence in
      view.trees[sentence].sentence.tokens.contains { token in
        lexicon.interviewing.contains(token.lemma.lowercased())
          || token.lemma.lowercased().hasPrefix("interview")
      }
    }
    isInterview = asked >= 3 || (isTold && asked >= 1)
  }

  func isQuestion(_ sentence: Int) -> Bool { questions[sentence] }

  /// A paragraph that asks at its end, or that speaks to somebody and never of its speaker.
  private static func isQuestion(_ paragraph: Range<Int>, _ view: ArticleView) -> Bool {
    guard let last = view.trees[paragraph.upperBound - 1].sentence.tokens.last else { return false }
    if last.text == "?" || last.text == "?\"" { return paragraph.count <= 6 }
    guard paragraph.count <= 2 else { return false }
    let words = paragraph.flatMap { view.trees[$0].lower }
    return words.contains { FirstPersons.addressed.contains($0) }
      && !words.contains { FirstPersons.singular.contains($0) }
  }

  /// The one person who is asked, where the opening names one and no more.
  func asked(_ builder: ChainBuilder) -> Int? {
    var direct: [Int] = []
    var named: [Int] = []
    for sentence in opening {
      let tree = view.trees[sentence]
      for (index, mention) in builder.mentions[sentence].enumerated() where mention.form == .name {
        guard let chain = builder.chainOf[sentence][index], builder.chains[chain].kind == .person
        else { continue }
        if !named.contains(chain) { named.append(chain) }
        if isAsked(mention.head, tree), !direct.contains(chain) { direct.append(chain) }
      }
    }
    if direct.count == 1 { return direct[0] }
    if !direct.isEmpty { return nil }
    if named.count == 1 { return named[0] }
    let byCount = named.sorted {
      (builder.chains[$1].nameCount, $0) < (builder.chains[$0].nameCount, $1)
    }
    guard let first = byCount.first else { return nil }
    let title =
      view.trees.isEmpty
      ? []
      : builder.mentions[0].indices.compactMap {
        builder.mentions[0][$0].form == .name ? builder.chainOf[0][$0] : nil
      }
    let inTitle = Set(title.filter { builder.chains[$0].kind == .person })
    if inTitle.count == 1 { return inTitle.first }
    return byCount.count > 1
      && builder.chains[byCount[1]].nameCount * 2 > builder.chains[first].nameCount ? nil : first
  }

  private func isAsked(_ head: Int, _ tree: SyntaxTree) -> Bool {
    let first = tree.coordinationHead(of: head)
    guard let above = tree[first].head else { return false }
    let lemma = tree[above].lemma.lowercased()
    switch tree.base(first) {
    case "obj", "nsubj":
      return tree.base(first) == "obj" && lemma == "interview"
        || tree[first].relation == "nsubj:pass" && lemma == "interview"
    case "obl", "nmod":
      let preposition = tree.preposition(of: first) ?? ""
      return ["with", "to", "of"].contains(preposition)
        && (lemma == "interview" || lexicon.talking.contains(lemma) && preposition != "of")
    default: return false
    }
  }
}
