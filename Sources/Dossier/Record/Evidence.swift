/// The exact characters of an article that a line of the dossier rests on.
///
/// `start` and `end` count Unicode scalars in the article's `text` (a W3C text position selector);
/// `text` is exactly the characters between them.
public struct Evidence: Codable, Hashable, Sendable {
  public let article: String
  public let start: Int
  public let end: Int
  public let text: String

  public init(article: String, start: Int, end: Int, text: String) {
    self.article = article
    self.start = start
    self.end = end
    self.text = text
  }
}

extension Evidence: Comparable {
  public static func < (one: Evidence, other: Evidence) -> Bool {
    (one.article, one.start, one.end) < (other.article, other.start, other.end)
  }
}

/// One or more pieces of evidence, sorted and without repeats: what makes a claim a claim.
///
/// The type cannot be empty, so nothing that holds it can exist without evidence.
public struct Citations: Hashable, Sendable {
  public let all: [Evidence]

  public init(_ first: Evidence, _ others: [Evidence] = []) {
    all = Citations.sorted([first] + others)
  }

  /// Nil when `evidence` is empty.
  public init?(_ evidence: some Sequence<Evidence>) {
    let sorted = Citations.sorted(Array(evidence))
    guard !sorted.isEmpty else { return nil }
    all = sorted
  }

  /// In order of place and without repeats: what repeats stands side by side once sorted.
  private static func sorted(_ evidence: [Evidence]) -> [Evidence] {
    guard evidence.count > 1 else { return evidence }
    var sorted: [Evidence] = []
    sorted.reserveCapacity(evidence.count)
    for piece in evidence.sorted(by: isBefore) where piece != sorted.last { sorted.append(piece) }
    return sorted
  }

  private static func isBefore(_ one: Evidence, _ other: Evidence) -> Bool {
    (one.article, one.start, one.end, one.text) < (
      other.article, other.start, other.end, other.text
    )
  }

  public var first: Evidence { all[0] }

  /// The ids of the articles cited, sorted.
  public var articles: [String] {
    var articles: [String] = []
    for piece in all where piece.article != articles.last { articles.append(piece.article) }
    return articles
  }

  public func joined(with other: Citations) -> Citations {
    Citations(first, Array(all.dropFirst()) + other.all)
  }
}

extension Citations: Codable {
  public init(from decoder: any Decoder) throws {
    let evidence = try [Evidence](from: decoder)
    guard let citations = Citations(evidence) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "an entry without evidence"))
    }
    self = citations
  }

  public func encode(to encoder: any Encoder) throws {
    try all.encode(to: encoder)
  }
}
