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
  /// Of what follows, as "in 12 days".
  var note: String?
  /// One for each outlet that states it, to its words.
  var cites: [Link]
  var more: String?
  var sources: String?
}
