public import Dossier

/// What the segmenter found in a text.
public struct Segmentation: Hashable, Sendable {
  /// In order, without overlap, covering every visible character.
  public var segments: [Segment]
  /// The headline; nil where the text has none.
  public var title: String?
  /// The authors that a line of the text names, without "By".
  public var byline: String?
  /// Short names of the agencies credited in datelines, bylines, credit lines and copyright lines;
  /// as written where no list knows the agency. Whose a picture is stands apart.
  public var credits: [String]
  /// The newspaper or broadcaster whose name stands at the text's head or foot.
  public var outlet: String?
}

/// A stretch of text that its page says the kind of.
struct SegmentHint: Hashable {
  /// Scalars of the text.
  var range: Range<Int>
  /// `body` leaves it open to the rules for plain text.
  var kind: Segment.Kind
}
