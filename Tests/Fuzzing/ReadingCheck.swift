import Dossier
public import News

/// What holds of whatever a reader makes of any bytes.
public enum ReadingCheck {
  /// Nil where all is well; else what is not.
  public static func flaw(in readings: [Reading]) -> String? {
    for reading in readings {
      guard let article = reading.article else { continue }
      if article.id.isEmpty { return "an article without an id" }
      if article.segments.isEmpty { return "an article without segments" }
      if !covers(article.segments, Array(article.text.unicodeScalars)) {
        return "segments that do not cover their text"
      }
    }
    return nil
  }

  /// In order, without overlap, in bounds, and covering all that is not white space.
  static func covers(_ segments: [Segment], _ scalars: [Unicode.Scalar]) -> Bool {
    var position = 0
    for segment in segments {
      guard segment.start >= position, segment.end > segment.start, segment.end <= scalars.count,
        scalars[position..<segment.start].allSatisfy({ $0.properties.isWhitespace })
      else { return false }
      position = segment.end
    }
    return scalars[position...].allSatisfy { $0.properties.isWhitespace }
  }
}
