import Foundation
import Testing

extension BuiltProgram {
  /// The guide is typed by people who have nothing else to go by: every command in it is run.
  @Suite("The guide for a first day")
  struct FirstDayTests {
    @Test("its commands, typed in their order, work as written")
    func commands() async throws {
      let rapporteur = try BuiltBinary()
      let guide = try String(
        contentsOf: Checkout.root.appendingPathComponent("Documentation/first-day.md"),
        encoding: .utf8)
      let commands = guide.matches(of: #/```sh\n(.*?)```/#.dotMatchesNewlines())
        .flatMap { $0.1.split(separator: "\n") }
      #expect(commands.count > 15)
      let folder = try TemporaryFolder()
      for name in ["Samples"] {
        try FileManager.default.createSymbolicLink(
          at: folder.url.appendingPathComponent(name),
          withDestinationURL: Checkout.root.appendingPathComponent(name))
      }
      let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
      let programs = rapporteur.program.deletingLastPathComponent().path
      let shell = BuiltBinary(program: URL(fileURLWithPath: "/bin/bash"))
      for command in commands {
        let outcome = try await shell.run(
          ["-c", String(command)], in: folder.url, adding: ["PATH": "\(programs):\(path)"])
        #expect(outcome.exit == 0, "\(command): \(outcome.errors)")
        #expect(
          !outcome.output.isEmpty || command.contains(#/--out|^rapporteur (new|add|decide)/#),
          "\(command) prints nothing")
      }
      for file in ["brief.html", "dossier.json", "talks.dossier", "talks.ics", "network.gexf"] {
        #expect(try !folder.data(file).isEmpty, "\(file)")
      }
      let calendar = String(decoding: try folder.data("talks.ics"), as: UTF8.self)
      #expect(calendar.contains("BEGIN:VEVENT"))
    }

    @Test("it marks the places for pictures")
    func pictures() throws {
      let guide = try String(
        contentsOf: Checkout.root.appendingPathComponent("Documentation/first-day.md"),
        encoding: .utf8)
      #expect(guide.matches(of: #/<!-- picture: .+ -->/#).count >= 3 || guide.contains("!["))
    }
  }
}
