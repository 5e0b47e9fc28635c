import Dossier

/// The same happenings as told by an article, of other people on other days in other words.
///
/// Words are replaced letter for letter by words of the same length, so that all offsets hold. Names
/// of states stay: every newsroom's articles share them.
struct Variant {
  let number: Int

  /// Days between two affairs.
  private static let pause = 3
  /// Of so many common words one stays as it is: what all news have in common.
  private static let kept: UInt64 = 3

  func article(_ read: ReadArticle, id: String) -> ReadArticle {
    guard number > 0 else { return renamed(read, id: id, fixed: nil) }
    return renamed(read, id: id, fixed: fixedWords(read.claims.actors))
  }

  /// - Parameter fixed: the words that stay; nil where all do.
  private func renamed(_ read: ReadArticle, id: String, fixed: Set<String>?) -> ReadArticle {
    func text(_ text: String) -> String { fixed.map { varied(text, $0) } ?? text }
    func evidence(_ evidence: Evidence) -> Evidence {
      Evidence(
        article: id, start: evidence.start, end: evidence.end, text: text(evidence.text))
    }
    func citations(_ citations: Citations) -> Citations {
      Citations(citations.all.map(evidence)) ?? citations
    }
    var read = read
    read.article.id = id
    read.article.path = nil
    read.article.url = nil
    read.article.text = text(read.article.text)
    read.article.title = read.article.title.map(text)
    read.article.published.start = read.article.published.start.map(later)
    read.article.published.end = read.article.published.end.map(later)
    read.article.published.evidence = read.article.published.evidence.map(evidence)
    read.clues = []
    read.claims.article = id
    for index in read.claims.actors.indices {
      let actor = read.claims.actors[index]
      read.claims.actors[index].name = text(actor.name)
      read.claims.actors[index].names = actor.names.map {
        NameForm(text: text($0.text), evidence: citations($0.evidence))
      }
      if fixed != nil, actor.kind == .person, let known = actor.known {
        read.claims.actors[index].known = "\(known) \(number)"
      }
      for role in actor.roles.indices {
        read.claims.actors[index].roles[role].evidence = citations(actor.roles[role].evidence)
      }
    }
    for index in read.claims.events.indices {
      read.claims.events[index].time = later(read.claims.events[index].time)
      read.claims.events[index].topic = read.claims.events[index].topic.map(text)
      read.claims.events[index].evidence = citations(read.claims.events[index].evidence)
    }
    for index in read.claims.statements.indices {
      read.claims.statements[index].time = later(read.claims.statements[index].time)
      read.claims.statements[index].content = text(read.claims.statements[index].content)
      read.claims.statements[index].evidence = citations(read.claims.statements[index].evidence)
    }
    for index in read.claims.commitments.indices {
      read.claims.commitments[index].due = later(read.claims.commitments[index].due)
      read.claims.commitments[index].what = text(read.claims.commitments[index].what)
      read.claims.commitments[index].evidence = citations(read.claims.commitments[index].evidence)
    }
    for index in read.claims.figures.indices {
      read.claims.figures[index].period = later(read.claims.figures[index].period)
      read.claims.figures[index].what = text(read.claims.figures[index].what)
      read.claims.figures[index].evidence = citations(read.claims.figures[index].evidence)
    }
    for index in read.claims.processes.indices {
      read.claims.processes[index].name = text(read.claims.processes[index].name)
      read.claims.processes[index].evidence = citations(read.claims.processes[index].evidence)
    }
    return read
  }

  private func later(_ time: TimeSpan) -> TimeSpan {
    TimeSpan(
      start: time.start.map(later), end: time.end.map(later), granularity: time.granularity,
      text: time.text)
  }

  private func later(_ date: CivilDate) -> CivilDate { date.adding(days: number * Self.pause) }

  // MARK: Words

  /// The words of names that are the same in all news.
  private func fixedWords(_ actors: [ActorClaim]) -> Set<String> {
    let shared = actors.filter { $0.kind != .person && $0.known != nil }
    let names = shared.flatMap { [$0.name] + $0.names.map(\.text) }
    return Set(names.flatMap { $0.split { !$0.isLetter }.map { $0.lowercased() } })
  }

  private func varied(_ text: String, _ fixed: Set<String>) -> String {
    var varied = String.UnicodeScalarView()
    var word: [Unicode.Scalar] = []
    func end() {
      defer { word.removeAll(keepingCapacity: true) }
      var plain = String.UnicodeScalarView()
      plain.append(contentsOf: word)
      varied.append(contentsOf: other(word, String(plain).lowercased(), fixed))
    }
    for scalar in text.unicodeScalars {
      if scalar.properties.isAlphabetic {
        word.append(scalar)
      } else {
        end()
        varied.append(scalar)
      }
    }
    end()
    return String(varied)
  }

  /// A word of the same length and case, the same for the same word.
  private func other(
    _ word: [Unicode.Scalar], _ plain: String, _ fixed: Set<String>
  ) -> [Unicode.Scalar] {
    guard word.count > 3, !fixed.contains(plain) else { return word }
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in plain.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    let isName = word[0].properties.isUppercase
    guard isName || hash >> 7 % Self.kept != 0 else { return word }
    var chance = Chance(seed: hash &+ UInt64(number) &* 0x9e37_79b9)
    return word.enumerated().map { position, scalar in
      let letters: [Unicode.Scalar] =
        "aeiou".unicodeScalars.contains(scalar)
        ? ["a", "e", "i", "o", "u"]
        : ["b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z"]
      let letter = letters[chance.below(letters.count)]
      return scalar.properties.isUppercase
        ? letter.properties.uppercaseMapping.unicodeScalars.first ?? letter : letter
    }
  }
}
