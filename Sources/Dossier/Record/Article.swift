/// One article as read: all its text, told apart by segments.
public struct Article: Codable, Hashable, Sendable {
  public var id: String
  @Nullable public var path: String?
  @Nullable public var url: String?
  @Nullable public var outlet: String?
  @Nullable public var title: String?
  @Nullable public var byline: String?
  @Nullable public var language: String?
  /// Everything that was read; a title that came as a field of its own stands first, before a
  /// blank line. All offsets count Unicode scalars of this text.
  public var text: String
  public var published: Publication
  /// The agencies that the text credits, sorted ("AP", "dpa", "Reuters").
  public var credits: [String]
  /// In order, without overlap, covering the text except for the white space between them.
  public var segments: [Segment]

  public init(
    id: String, path: String? = nil, url: String? = nil, outlet: String? = nil,
    title: String? = nil, byline: String? = nil, language: String? = nil, text: String,
    published: Publication = .unknown, credits: [String] = [], segments: [Segment] = []
  ) {
    self.id = id
    self.path = path
    self.url = url
    self.outlet = outlet
    self.title = title
    self.byline = byline
    self.language = language
    self.text = text
    self.published = published
    self.credits = credits
    self.segments = segments
  }
}

/// What a stretch of an article is. Only title, summary, body and caption are read for facts.
public struct Segment: Codable, Hashable, Sendable {
  public enum Kind: String, Codable, Sendable, CaseIterable {
    case title, summary, body, caption, credit, boilerplate, advert, comment

    /// A reader's comment, an advert or a menu is never a source.
    public var isReadForFacts: Bool {
      switch self {
      case .title, .summary, .body, .caption: true
      case .credit, .boilerplate, .advert, .comment: false
      }
    }
  }

  public var kind: Kind
  /// Unicode scalars of the article's text, end excluded.
  public var start: Int
  public var end: Int

  public init(kind: Kind, start: Int, end: Int) {
    self.kind = kind
    self.start = start
    self.end = end
  }

  public var range: Range<Int> { start..<max(start, end) }
}

/// When an article was published, and how that is known.
public struct Publication: Codable, Hashable, Sendable {
  public enum Basis: String, Codable, Sendable {
    /// Given with the file.
    case metadata
    /// A dateline in the text.
    case stated
    /// Worked out from the text.
    case inferred
    case unknown
  }

  @Nullable public var start: CivilDate?
  @Nullable public var end: CivilDate?
  public var granularity: Granularity
  public var basis: Basis
  /// What an inferred date rests on, the most telling first; empty for metadata.
  public var evidence: [Evidence]

  public init(
    start: CivilDate?, end: CivilDate?, granularity: Granularity, basis: Basis,
    evidence: [Evidence] = []
  ) {
    self.start = start
    self.end = end
    self.granularity = granularity
    self.basis = basis
    self.evidence = evidence
  }

  public static let unknown = Publication(
    start: nil, end: nil, granularity: .unknown, basis: .unknown)

  public static func day(_ date: CivilDate, basis: Basis, evidence: [Evidence] = []) -> Publication
  {
    Publication(start: date, end: date, granularity: .day, basis: basis, evidence: evidence)
  }

  /// The bounds when both are known.
  public var bounds: ClosedRange<CivilDate>? {
    guard let start, let end, start <= end else { return nil }
    return start...end
  }
}
