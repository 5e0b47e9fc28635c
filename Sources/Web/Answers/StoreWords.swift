import Dossier
import Store

/// What to tell a person where the dossier file stands in the way.
enum StoreWords {
  static func text(_ error: StoreError) -> String {
    switch error {
    case .missing: "The file is gone. Put it back, or start the server with the one to show."
    case .notADatabase, .foreign: "The file is no dossier any more. Restore it from a copy."
    case .newer: "A newer version of the program wrote to it. Start the server of that version."
    case .busy: "Another process holds it. Try again in a moment."
    case .full: "The disk is full. Make room, and try again."
    case .cannotOpen(let detail):
      "It cannot be opened (\(detail)). See to it that you may read it."
    case .cannotWrite(let detail):
      "It cannot be written to (\(detail)). See to it that you may write to its folder."
    case .exists, .damaged: "The file cannot be read as it stands. Restore it from a copy."
    case .noDecisions(_, let detail):
      "The file of decisions beside it holds none (\(detail)). Mend it, or move it away."
    case .flawedDecision(_, let number, let decision, let flaw):
      "Decision \(number), \(decision.decide.rawValue), cannot be carried out: it \(words(flaw))."
    case .unknownEntry(let id): "There is no entry “\(id)” of which that can be decided."
    case .unlikeEntries: "Entries of different lists cannot be decided together."
    }
  }

  /// The form's own fault, or the file's.
  static func refusal(_ error: StoreError, of form: DecisionForm) -> Refusal {
    switch error {
    case .unknownEntry where form.action == .undo:
      .malformed("Nothing is decided that could be taken back.")
    case .unknownEntry, .unlikeEntries: .malformed(text(error))
    // One that is numbered later stands in the file already.
    case .flawedDecision(_, 1, _, let flaw): .malformed("The decision \(words(flaw)).")
    default: .unreadable(text(error))
    }
  }

  private static func words(_ flaw: Decision.Flaw) -> String {
    switch flaw {
    case .listOfOtherKind: "is not possible for entries of this kind"
    case .fewerThanTwo: "needs two entries"
    case .noEntry, .emptyEntry: "needs an entry"
    case .noName: "needs a name"
    case .noDate: "needs a day, as in 2021-04-09"
    case .endBeforeStart: "ends before it starts"
    }
  }
}
