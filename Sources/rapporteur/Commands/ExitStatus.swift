import ArgumentParser

/// How the program ends, after BSD's sysexits.
enum ExitStatus {
  /// The command was used wrongly (EX_USAGE); ArgumentParser's own as well.
  static let wrongUse = ExitCode(64)
  /// Some input could not be read and was left out, or none could (EX_DATAERR).
  static let refusedInput = ExitCode(65)
  /// Something that the command needs is not to be had, such as a port (EX_UNAVAILABLE).
  static let unavailable = ExitCode(69)
  /// The program's own data files are missing or broken (EX_SOFTWARE).
  static let brokenProgram = ExitCode(70)
  /// The result could not be written (EX_CANTCREAT).
  static let cannotWrite = ExitCode(73)
  /// Another process is writing to the dossier (EX_TEMPFAIL).
  static let busy = ExitCode(75)
  /// Ended by Ctrl-C, as shells count it.
  static let interrupted = ExitCode(130)
}
