/// An entry in a list: one line, its warnings, and the ways to its words.
struct EntryLine {
  var id: String
  /// The list it belongs to, for the style sheet.
  var kind: String
  var href: String
  var when: String
  /// Who says or undertakes it; nil for happenings.
  var who: Link?
  /// A verb of saying.
  var verb: String?
  var what: String
  /// "CONSULT visit".
  var form: String?
  var badges: [Badge]
  var actors: [Link]
  var about: [Link]
  /// Of what follows, as "in 12 days".
  var note: String?
  /// Whether anything stands beneath the line.
  var isAlone: Bool
  /// One for each outlet that states it, to its words.
  var cites: [Link]
  var more: String?
  /// How many sources; nil for what is no fact of its own.
  var sources: Badge?
  /// For drawings, where there is no room.
  var short: String
}
