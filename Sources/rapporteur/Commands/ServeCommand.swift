import ArgumentParser
import Dossier
import Foundation
import Pipeline
import Resources
import Store
import Web

/// `rapporteur serve FILE.dossier`
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Show a dossier file in a browser on this machine.",
    discussion: HelpTexts.serve)

  @Argument(help: ArgumentHelp("A dossier file.", valueName: "file.dossier"))
  var file: String

  @Option(help: ArgumentHelp("Where to listen; 0 lets the system choose.", valueName: "n"))
  var port = 8642

  @Flag(help: "Open the pages in the browser.")
  var open = false

  @Option(
    help: ArgumentHelp("The day that the pages reckon from, instead of today.", valueName: "date"),
    transform: DateArgument.date)
  var now: CivilDate?

  func validate() throws {
    guard (0...65_535).contains(port) else { throw ValidationError(Messages.port(port)) }
  }

  func run() async throws {
    let dossier = StoredDossier(path: file)
    _ = try await dossier.reader()
    let fixed = now
    let opens = open
    do {
      let server = try PageServer(
        dossier: file, pages: try Self.pages(), today: { fixed ?? Today.date },
        catchUp: { await dossier.catchUp(on: fixed ?? Today.date) })
      try await server.run(port: port) { address in
        StandardError.say(Messages.serving(address.url))
        // For programs that started this one: the address alone, on a line of its own.
        FileHandle.standardOutput.write(Data("\(address.url)\n".utf8))
        if opens { Browser.open(address.url) }
      }
    } catch let error as ServeError {
      throw Self.failure(error, dossier)
    }
  }

  private static func pages() throws -> URL {
    do { return try Resources.pages } catch {
      StandardError.say(Messages.brokenProgram(error))
      throw ExitStatus.brokenProgram
    }
  }

  private static func failure(_ error: ServeError, _ dossier: StoredDossier) -> ExitCode {
    if case .dossier(let error) = error { return dossier.failure(error) }
    StandardError.say(Messages.serve(error))
    return switch error {
    case .portTaken, .portForbidden, .cannotListen, .ended: ExitStatus.unavailable
    case .noFiles, .site, .dossier: ExitStatus.brokenProgram
    }
  }
}

extension StoredDossier {
  /// Brings the entries up to what was decided in a page.
  fileprivate func catchUp(on day: CivilDate) async -> CatchingUpOutcome {
    do {
      guard try DossierReader(at: path).isBehind() else { return .done }
      let pipeline = try Pipeline(threads: ProcessInfo.processInfo.activeProcessorCount)
      try await Keeper(pipeline, DossierWriter(at: path), on: day).catchUp()
      return .done
    } catch StoreError.busy {
      return .later
    } catch let error as StoreError {
      return .failed(Messages.store(error, path))
    } catch {
      return .failed(Messages.brokenProgram(error))
    }
  }
}
