import ArgumentParser
import Dossier
import Foundation
import Store

/// Times what the program's lists and pages ask of a file.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Time the questions that lists and pages ask.")

  @Argument(help: "A file that make wrote.")
  var file: String

  @Option(help: "How often each question is asked.")
  var times = 20

  func run() throws {
    let reader = try DossierReader(at: file)
    for question in Question.all {
      var timing = Timing()
      for round in 0..<times { try timing.measure { try question.ask(reader, round) } }
      print(timing.line(question.name))
    }
    print(String(format: "peak memory %.0f MB", Resident.peakMegabytes))
  }
}
