/// What is known of the furniture of news pages in one language; data, not code.
public struct SegmentRules: Decodable, Sendable {
  public var rules: [SegmentRule]
  /// Verbs in the present tense as picture captions use them ("shakes", "attend").
  public var captionVerbs: [String]
  /// Words that tell a story instead of describing a picture ("said", "was", "will").
  public var narrativeWords: [String]
  /// Words of a line above the headline that sells something.
  public var advertWords: [String]
  /// Words before an author's name, in lower case ("by").
  public var bylineStarts: [String]
  /// Words that readers use of themselves and to each other, which reports do not outside quotes.
  public var commentWords: [String]
  /// What a line that sells something is known by.
  public var pitch: PitchWords
  /// What the name of a newspaper or broadcaster is known by.
  public var outlets: OutletWords
  /// What classes and ids of a web page's elements tell.
  public var page: PageMarks

  public init(
    rules: [SegmentRule], captionVerbs: [String] = [], narrativeWords: [String] = [],
    advertWords: [String] = [], bylineStarts: [String] = ["by"], commentWords: [String] = [],
    pitch: PitchWords = PitchWords(), outlets: OutletWords = OutletWords(),
    page: PageMarks = PageMarks()
  ) {
    self.rules = rules
    self.captionVerbs = captionVerbs
    self.narrativeWords = narrativeWords
    self.advertWords = advertWords
    self.bylineStarts = bylineStarts
    self.commentWords = commentWords
    self.pitch = pitch
    self.outlets = outlets
    self.page = page
  }
}
