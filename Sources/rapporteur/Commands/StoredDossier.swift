import ArgumentParser
import Dossier
import Foundation
import Pipeline
import Store

/// A dossier file on the command line.
struct StoredDossier {
  let path: String

  /// A database, or named as one: not a folder of articles.
  static func isOne(_ path: String) -> Bool {
    guard path != InputPath.standardInput else { return false }
    return DossierReader.looksLikeDatabase(path) || path.hasSuffix(".dossier")
  }

  /// A reader of the file; entries that an interrupted `add` left behind are made up for first.
  func reader() async throws -> DossierReader {
    let reader = try naming { () throws(StoreError) in try DossierReader(at: path) }
    guard try naming({ () throws(StoreError) in try reader.isBehind() }) else { return reader }
    do {
      let writer = try DossierWriter(at: path)
      let keeper = try Keeper(
        Startup.pipeline(threads: ProcessInfo.processInfo.activeProcessorCount), writer,
        on: Today.date)
      try await keeper.catchUp()
    } catch let error as StoreError {
      guard error.isOfWriting else { throw failure(error) }
      // Somebody is writing, or nothing may be written: the last state that is whole does.
      StandardError.say(Messages.behind(path))
    }
    return reader
  }

  func writer() throws -> DossierWriter {
    try naming { () throws(StoreError) in try DossierWriter(at: path) }
  }

  /// Runs work on the file, and says what failed.
  func naming<Value>(_ work: () throws(StoreError) -> Value) throws -> Value {
    do { return try work() } catch { throw failure(error) }
  }

  func failure(_ error: StoreError) -> ExitCode {
    StandardError.say(Messages.store(error, path))
    return switch error {
    case .missing, .unknownEntry, .unlikeEntries: ExitStatus.wrongUse
    case .exists, .full, .cannotWrite: ExitStatus.cannotWrite
    case .notADatabase, .cannotOpen, .foreign, .newer, .damaged, .noDecisions, .flawedDecision:
      ExitStatus.refusedInput
    case .busy: ExitStatus.busy
    }
  }
}

/// The day by the system's clock: the only place that asks it, and only to date changes.
enum Today {
  static var date: CivilDate {
    CivilDate(dayNumber: Int((Date().timeIntervalSince1970 / 86_400).rounded(.down)))
  }
}
