/// News agencies by the names under which texts credit them.
public struct Agencies: Decodable, Sendable {
  public struct Agency: Decodable, Hashable, Sendable {
    /// The short name that the dossier uses ("AP").
    public var name: String
    /// As written in datelines and credits ("Associated Press", "AP"); capitals count.
    public var forms: [String]
    /// A line that credits it, which a test runs.
    public var example: String

    public init(name: String, forms: [String], example: String) {
      self.name = name
      self.forms = forms
      self.example = example
    }
  }

  public var agencies: [Agency]
  /// Those that sell pictures only ("Getty Images"): they mark a caption, not a source.
  public var pictureHouses: [String]
  /// Short forms of states and organisations that stand where an agency's might.
  public var notAgencies: Set<String>
  /// Last words of agencies' names ("Press").
  public var agencyWords: Set<String>
  /// Forms by their first word, the longest first.
  private var index: [String: [(words: [String], name: String?)]]

  private enum CodingKeys: String, CodingKey {
    case agencies, pictureHouses, notAgencies, agencyWords
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      agencies: try container.decode([Agency].self, forKey: .agencies),
      pictureHouses: try container.decode([String].self, forKey: .pictureHouses),
      notAgencies: try container.decodeIfPresent([String].self, forKey: .notAgencies) ?? [],
      agencyWords: try container.decodeIfPresent([String].self, forKey: .agencyWords) ?? [])
  }

  public init(
    agencies: [Agency], pictureHouses: [String] = [], notAgencies: [String] = [],
    agencyWords: [String] = []
  ) {
    self.agencies = agencies
    self.pictureHouses = pictureHouses
    self.notAgencies = Set(notAgencies)
    self.agencyWords = Set(agencyWords)
    index = [:]
    for agency in agencies { for form in agency.forms { add(form, agency.name) } }
    for house in pictureHouses { add(house, nil) }
    for key in index.keys { index[key]?.sort { $0.words.count > $1.words.count } }
  }

  private mutating func add(_ form: String, _ name: String?) {
    let scalars = Array(form.unicodeScalars)
    let words = Words.split(scalars, scalars.indices).map(\.text)
    guard let first = words.first else { return }
    index[first, default: []].append((words, name))
  }

  /// A credited house: where in the list of words, and its short name (nil for pictures only).
  struct Mention: Hashable {
    var words: Range<Int>
    var name: String?
  }

  func mentions(in words: [Word]) -> [Mention] {
    var found: [Mention] = []
    var position = 0
    while position < words.count {
      if let mention = mention(at: position, in: words) {
        found.append(mention)
        position = mention.words.upperBound
      } else {
        position += 1
      }
    }
    return found
  }

  func mention(at position: Int, in words: [Word]) -> Mention? {
    guard position < words.count else { return nil }
    for form in index[words[position].text] ?? [] {
      let end = position + form.words.count
      if end <= words.count, zip(words[position..<end], form.words).allSatisfy({ $0.text == $1 }) {
        return Mention(words: position..<end, name: form.name)
      }
    }
    return nil
  }

  /// Short names, sorted, each once.
  func names(in scalars: [Unicode.Scalar], _ range: Range<Int>) -> [String] {
    Set(mentions(in: Words.split(scalars, range)).compactMap(\.name)).sorted()
  }
}

extension Agencies {
  /// Short names in a line that is a credit as a whole, sorted, each once.
  func names(in line: String) -> [String] {
    let scalars = Array(line.unicodeScalars)
    return names(in: scalars, scalars.indices)
  }
}
