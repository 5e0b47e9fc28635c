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
    all = others.isEmpty ? [first] : Set(others + [first]).sorted()
  }

  /// Nil when `evidence` is empty.
  public init?(_ evidence: some Sequence<Evidence>) {
    let unique = Set(evidence).sorted()
    guard !unique.isEmpty else { return nil }
    all = unique
  }

  public var first: Evidence { all[0] }

  /// The ids of the articles cited, sorted.
  public var articles: [String] { Set(all.map(\.article)).sorted() }

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
