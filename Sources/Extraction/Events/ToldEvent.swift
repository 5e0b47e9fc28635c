import Dossier
import Language

/// A happening as its sentence tells it, before it is known on which day the article was written.
struct ToldEvent: Sendable {
  var predication: Predication
  var standing: StatusReader.Standing
  var parts = RoleReader.Parts()
  var topic: String?
  var mode: String?
  var contexts: [String] = []
  /// What tells its time in its own sentence.
  var expression: TimeExpression?
  /// "… came after the council voted": before what the sentence tells, nobody says when.
  var isBeforeSomething = false
  /// Done in words, hence when it is reported, as a statement is.
  var isSaid = false
  /// "The participants called on …": who they are depends on what was told before, and that on days.
  var waits = false
}
