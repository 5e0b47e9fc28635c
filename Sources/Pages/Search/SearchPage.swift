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
    let found = try desk.reader.find(
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

  private static func hit(_ finding: Finding, _ words: QueryWords) -> Hit {
    let entry = finding.entry
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
      runs: isTold ? [] : Self.runs(finding.excerpt))
  }

  /// The words met, told apart from those around them.
  static func runs(_ excerpt: String) -> [Run] {
    var runs: [Run] = []
    var isMet = false
    var text = String.UnicodeScalarView()
    func close() {
      let words = PlainText(String(text)).string
      let spaced = (text.first?.properties.isWhitespace == true ? " " : "") + words
      let whole = spaced + (text.last?.properties.isWhitespace == true ? " " : "")
      if !words.isEmpty {
        runs.append(Run(text: whole, isMet: isMet))
      } else if !text.isEmpty {
        runs.append(Run(text: " ", isMet: false))
      }
      text = String.UnicodeScalarView()
    }
    for scalar in excerpt.unicodeScalars {
      switch String(scalar) {
      case Finding.open:
        close()
        isMet = true
      case Finding.close:
        close()
        isMet = false
      default: text.append(scalar)
      }
    }
    close()
    return runs
  }
}
