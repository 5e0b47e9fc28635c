public import Dossier

/// Why a dossier file could not be opened, read or written: the facts; the words are the program's.
public enum StoreError: Error, Hashable, Sendable {
  case missing
  /// There is a file of that name already, which `new` leaves alone.
  case exists
  case notADatabase
  /// The file may not be opened, or its links lead in a circle; `detail` is the system's own word.
  case cannotOpen(detail: String)
  /// A database, but some other program's.
  case foreign
  /// Written by a newer version of the program, so that writing to it could harm it.
  case newer
  /// Another process is writing to it.
  case busy
  /// The disk is full or a limit on the size of files was met.
  case full
  /// The file or its folder may not be written to; `detail` is the database's own word.
  case cannotWrite(detail: String)
  /// The file cannot be read as it stands; `detail` is the database's own word.
  case damaged(detail: String)
  /// The file of decisions beside the dossier holds none; it is left as it is.
  case noDecisions(path: String, detail: String)
  /// One of its decisions cannot be carried out; `number` counts from 1.
  case flawedDecision(path: String, number: Int, Decision, Decision.Flaw)
  /// No entry has the id, or none that can be decided of.
  case unknownEntry(String)
  /// Entries of different lists cannot be decided together.
  case unlikeEntries([String])
}

extension StoreError {
  /// Whether the file can be read all the same.
  public var isOfWriting: Bool {
    switch self {
    case .busy, .full, .cannotWrite: true
    default: false
    }
  }
}
