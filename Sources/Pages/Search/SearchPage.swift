import Briefing
import Dossier
import Store

/// What holds the words that somebody looks for.
struct SearchPage {
  struct Model {
    var words: String
    var isAsked: Bool
    var hits: [Hit]
    var earlier: String?
    var later: String?
    var isEmpty: Bool
  }

  struct Hit {
    var kind: String
    var href: String
    var title: [Run]
    var when: String
    /// The words met in their surroundings, where the title does not hold them.
    var runs: [Run]
  }

  struct Run {
    var text: String
    var isMet: Bool
  }

  private static let size = 30
  private let desk: Desk

  init(_ desk: Desk) { self.desk = desk }

  func sheet() throws -> Sheet {
    let words = try desk.parameters.text("q") ?? ""
    let page = try desk.parameters.page()
    let found = try desk.reader.search(
      words, offset: try desk.offset(size: Self.size), limit: Self.size + 1)
    let hits = found ?? []
    return Sheet(
      "search", title: words.isEmpty ? "Search" : "Search: \(words)",
      page: Model(
        words: words, isAsked: found != nil,
        hits: hits.prefix(Self.size).map { Self.hit($0, QueryWords(words)) },
        earlier: page > 1 ? desk.address(["page": page == 2 ? nil : String(page - 1)]) : nil,
        later: hits.count > Self.size ? desk.address(["page": String(page + 1)]) : nil,
        isEmpty: found != nil && hits.isEmpty))
  }

  private static func hit(_ entry: KeptEntry, _ words: QueryWords) -> Hit {
    let title = PlainText(entry.title).shortened(to: 200).string
    let href: String
    switch entry.kind {
    case .article: href = Address.article(entry.id)
    case .actor: href = Address.actor(entry.id)
    default: href = Address.entry(entry.id)
    }
    let runs = words.runs(title.isEmpty ? entry.id : title)
    let isTold = entry.kind != .article && runs.contains(where: \.isMet)
    return Hit(
      kind: LineWriter.words(entry.kind), href: href, title: runs,
      when: DateWords.words(from: entry.start, to: entry.end) ?? "",
      runs: isTold ? [] : Self.runs(entry.excerpt ?? "", entry.marks))
  }

  /// The words met, told apart from those around them.
  ///
  /// - Parameter marks: Unicode scalars of the excerpt, in order.
  static func runs(_ excerpt: String, _ marks: [Range<Int>]) -> [Run] {
    let scalars = Array(excerpt.unicodeScalars)
    var runs: [Run] = []
    var place = 0
    func add(_ end: Int, isMet: Bool) {
      guard place < end else { return }
      let text = String(String.UnicodeScalarView(scalars[place..<end]))
      runs.append(Run(text: text.replacing("\n", with: " "), isMet: isMet))
      place = end
    }
    for mark in marks where mark.lowerBound >= place && mark.upperBound <= scalars.count {
      add(mark.lowerBound, isMet: false)
      add(mark.upperBound, isMet: true)
    }
    add(scalars.count, isMet: false)
    return runs
  }
}
