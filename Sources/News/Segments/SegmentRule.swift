public import Dossier

/// One marker by which a line of a crawled page is known for what it is.
///
/// Phrases are written as `FoldedLine` folds text: lower case, straight quotes, `-` for every
/// dash, `#` for every run of digits.
public struct SegmentRule: Decodable, Hashable, Sendable {
  public enum Form: String, Decodable, Sendable {
    /// The whole line, marks at its ends aside.
    case line
    case start
    case end
    case within
    /// Wherever it stands, also in the midst of a line, which it parts in three.
    case cut
    /// A line is parted before it where it follows the end of a sentence.
    case `break`
    /// The beginning of a parenthesis that ends the line, which is parted before it.
    case tail
    /// The whole line, and readers' words follow to the end.
    case opens
  }

  public enum Place: String, Decodable, Sendable {
    case anywhere
    /// Before the second paragraph of prose.
    case top
    /// After the last paragraph of prose.
    case end
  }

  /// What a line tells beyond its own kind.
  public enum Mark: String, Decodable, Sendable {
    /// What follows may be an advert ("Advertisement").
    case advert
    /// It credits a picture, not the report ("Photo: Ann Ray").
    case picture
    /// It mends an earlier version of the report, of which it is a part ("Correction: …").
    case correction
  }

  public var kind: Segment.Kind
  public var form: Form
  public var phrase: String
  /// Scalars of the longest line that the rule may judge: long lines are prose.
  public var longest: Int
  public var place: Place
  public var marks: Mark?
  /// A line that the rule knows, which a test runs.
  public var example: String

  private enum CodingKeys: String, CodingKey {
    case kind, form, phrase, longest, place, marks, example
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    kind = try container.decode(Segment.Kind.self, forKey: .kind)
    form = try container.decode(Form.self, forKey: .form)
    phrase = try container.decode(String.self, forKey: .phrase)
    longest = try container.decodeIfPresent(Int.self, forKey: .longest) ?? 240
    place = try container.decodeIfPresent(Place.self, forKey: .place) ?? .anywhere
    marks = try container.decodeIfPresent(Mark.self, forKey: .marks)
    example = try container.decode(String.self, forKey: .example)
  }
}
