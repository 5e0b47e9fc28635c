import ArgumentParser
import Foundation
import Pipeline

/// `rapporteur doctor`
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Check that the program is whole, and how fast it reads here.",
    discussion: HelpTexts.doctor)

  @Flag(help: "Print JSON for other tools.")
  var json = false

  @Option(help: ArgumentHelp("How many threads read the text.", valueName: "n"))
  var threads = 1

  func validate() throws {
    guard (1...256).contains(threads) else { throw ValidationError(Messages.threads(threads)) }
  }

  func run() throws {
    let diagnosis = Doctor(threads: threads).examine()
    try Output(file: nil).write(json ? Self.json(diagnosis) : Data(DoctorReport(diagnosis).utf8))
    guard diagnosis.isHealthy else { throw ExitStatus.brokenProgram }
  }

  private static func json(_ diagnosis: Diagnosis) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(diagnosis) + Data("\n".utf8)
  }
}
