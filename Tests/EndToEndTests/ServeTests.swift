import Foundation
import FoundationNetworking
import Testing

extension BuiltProgram {
  @Suite("Serving")
  struct ServeTests {
    let rapporteur: BuiltBinary

    init() throws { rapporteur = try BuiltBinary() }

    @Test("tells its address, shows the pages, and ends in order when it is asked to")
    func serves() async throws {
      let desk = try TemporaryFolder()
      let dossier = desk.url.appendingPathComponent("talks.dossier").path
      #expect(try await rapporteur.run(["new", dossier]).exit == 0)
      #expect(try await rapporteur.run(["add", dossier, Checkout.sample, "--quiet"]).exit == 0)

      let process = Foundation.Process()
      let output = Pipe()
      process.executableURL = rapporteur.program
      process.arguments = ["serve", dossier, "--port", "0"]
      process.standardOutput = output
      process.standardError = FileHandle.nullDevice
      try process.run()
      defer { if process.isRunning { process.terminate() } }
      let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
      let address = try #require(
        URL(string: line.trimmingCharacters(in: .whitespacesAndNewlines)), "\(line)")
      #expect(address.host == "127.0.0.1")

      let page = String(decoding: try await URLSession.shared.data(from: address).0, as: UTF8.self)
      #expect(page.contains("href=\"/entries/"))
      #expect(page.contains("href=\"/articles/"))

      let port = String(try #require(address.port))
      let second = try await rapporteur.run(["serve", dossier, "--port", port])
      #expect(second.exit == 69)
      #expect(second.errors.contains("--port 0"))

      kill(process.processIdentifier, SIGINT)
      process.waitUntilExit()
      #expect(process.terminationReason == .exit && process.terminationStatus == 0)
    }

    @Test("says what is wrong with a file, or with a port, before it serves anything")
    func refuses() async throws {
      let missing = try await rapporteur.run(["serve", "none.dossier"])
      #expect(missing.exit == 64)
      #expect(missing.errors.contains("rapporteur new"))
      let text = try await rapporteur.run(["serve", "README.md"])
      #expect(text.exit == 65)
      #expect(try await rapporteur.run(["serve", "x.dossier", "--port", "70000"]).exit == 64)
    }
  }
}
