/// A stretch of a line: words of one kind, or citation marks.
public enum Run: Hashable, Sendable {
  public enum Style: Hashable, Sendable {
    case plain
    /// Who or what the line is about.
    case name
    /// Ids and remarks that the eye may pass over.
    case faint
    /// How a thing stands where it did not simply happen.
    case status
  }

  case words(PlainText, Style)
  /// Numbers of the list of sources, ascending.
  case marks([Int])
  /// Entries of the dossier that the line refers to.
  case ids([PlainText])

  static func ids(_ ids: [String]) -> Run { .ids(ids.map { PlainText($0) }) }
  static func plain(_ text: String) -> Run { .words(PlainText(inline: text), .plain) }
  static func name(_ text: String) -> Run { .words(PlainText(inline: text), .name) }
  static func faint(_ text: String) -> Run { .words(PlainText(inline: text), .faint) }
  static func status(_ text: String) -> Run { .words(PlainText(inline: text), .status) }
}
