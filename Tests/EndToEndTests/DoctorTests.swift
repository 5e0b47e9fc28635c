import Foundation
import Testing

extension BuiltProgram {
  @Suite("Doctor")
  struct DoctorTests {
    let rapporteur: BuiltBinary

    init() throws { rapporteur = try BuiltBinary() }

    private struct Diagnosis: Decodable {
      struct Problem: Decodable {
        var what: String
        var remedy: String
      }
      struct Kernel: Decodable {
        var name: String
        var available: [String]
        var agrees: Bool?
      }
      struct Weights: Decodable {
        var checksumHolds: Bool
      }
      struct Speed: Decodable {
        var wordsPerSecond: Int
      }
      var schema: String
      var version: String
      var isHealthy: Bool
      var problems: [Problem]
      var kernel: Kernel
      var weights: Weights?
      var speed: Speed?
      var residentMegabytes: Double?
    }

    private func diagnosis(_ outcome: Outcome) throws -> Diagnosis {
      try JSONDecoder().decode(Diagnosis.self, from: outcome.output)
    }

    @Test("says that all is well where it is, in words and for other tools")
    func healthy() async throws {
      let outcome = try await rapporteur.run(["doctor"])
      #expect(outcome.exit == 0, "\(outcome.text)")
      for words in ["version", "checksum holds", "kernel", "words/s", "All is well."] {
        #expect(outcome.text.contains(words), "\(words)")
      }
      let json = try await rapporteur.run(["doctor", "--json"])
      #expect(json.exit == 0)
      let found = try diagnosis(json)
      #expect(found.schema == "rapporteur.doctor/1")
      #expect(found.isHealthy && found.problems.isEmpty)
      #expect(found.weights?.checksumHolds == true)
      #expect(found.kernel.agrees == true)
      #expect((found.speed?.wordsPerSecond ?? 0) > 0)
      #expect((found.residentMegabytes ?? 0) < 250)
    }

    @Test("runs the kernel that is asked for, with the same answers")
    func kernel() async throws {
      let found = try diagnosis(
        try await rapporteur.run(["doctor", "--json"], adding: ["RAPPORTEUR_KERNEL": "portable"]))
      #expect(found.isHealthy)
      #expect(found.kernel.name == "portable")
    }

    @Test("tells of a kernel that is none, and every command refuses it as wrong use")
    func noKernel() async throws {
      let setting = ["RAPPORTEUR_KERNEL": "abacus"]
      let outcome = try await rapporteur.run(["doctor"], adding: setting)
      #expect(outcome.exit == 70)
      #expect(outcome.text.contains("abacus") && outcome.text.contains("portable"))
      let parse = try await rapporteur.run(
        ["parse", "-"], input: Data("Rain fell.\n".utf8), adding: setting)
      #expect(parse.exit == 64)
      #expect(parse.errors.contains("RAPPORTEUR_KERNEL"))
    }

    @Test("names weights that were altered, and data that is missing, with what to do")
    func broken() async throws {
      let folder = try TemporaryFolder()
      let copy = folder.url.appendingPathComponent("resources")
      try FileManager.default.copyItem(
        at: Checkout.root.appendingPathComponent("Sources/Resources"), to: copy)
      let setting = ["RAPPORTEUR_RESOURCES": copy.path]
      let states = copy.appendingPathComponent("Diplomacy/states.json")
      try Data("{".utf8).write(to: states)
      var found = try diagnosis(try await rapporteur.run(["doctor", "--json"], adding: setting))
      #expect(!found.isHealthy && found.weights?.checksumHolds == true)
      #expect(found.problems.contains { $0.what.contains("states.json") && !$0.remedy.isEmpty })

      let weights = copy.appendingPathComponent("English/encoder.safetensors")
      let handle = try FileHandle(forUpdating: weights)
      try handle.seek(toOffset: 1_000_000)
      try handle.write(contentsOf: Data([1, 2, 3, 4]))
      try handle.close()
      let outcome = try await rapporteur.run(["doctor", "--json"], adding: setting)
      #expect(outcome.exit == 70)
      found = try diagnosis(outcome)
      #expect(found.weights?.checksumHolds == false)
      #expect(found.problems.contains { $0.what.contains("encoder.safetensors") })

      let nowhere = ["RAPPORTEUR_RESOURCES": copy.path + "-gone"]
      let lost = try await rapporteur.run(["doctor"], adding: nowhere)
      #expect(lost.exit == 70)
      #expect(lost.text.contains("To mend it"))
    }
  }
}
