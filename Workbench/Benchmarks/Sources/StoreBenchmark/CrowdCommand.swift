import ArgumentParser
import Dossier
import Foundation
import Store

/// Many readers at once, as behind a page.
struct CrowdCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "crowd", abstract: "Time questions of many readers at once.")

  @Argument(help: "A file that make wrote.")
  var file: String

  @Option(help: "How many ask at once.")
  var readers = 20

  @Option(help: "How many questions each asks.")
  var times = 50

  func run() async throws {
    let reader = try DossierReader(at: file)
    let questions = Question.all.filter { !["actors", "sources"].contains($0.name) }
    let start = ContinuousClock.now
    let timing = try await withThrowingTaskGroup(of: Timing.self) { group in
      for number in 0..<readers {
        group.addTask {
          var timing = Timing()
          for round in 0..<times {
            let question = questions[(number + round) % questions.count]
            try timing.measure { try question.ask(reader, number * 7 + round) }
          }
          return timing
        }
      }
      var all = Timing()
      for try await timing in group { all.add(timing) }
      return all
    }
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    print(timing.line("\(readers) readers"))
    print(String(format: "%.0f questions a second", Double(readers * times) / seconds))
    print(String(format: "peak memory %.0f MB", Resident.peakMegabytes))
  }
}
