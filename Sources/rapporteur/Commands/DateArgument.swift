import ArgumentParser
import Dossier

/// A date on the command line.
enum DateArgument {
  static func date(_ text: String) throws -> CivilDate {
    guard text.utf8.count == 10, let date = CivilDate(iso: text) else {
      throw ValidationError(Messages.notADate(text))
    }
    return date
  }
}
