import Foundation
import Testing

/// The tests of the built program, one after the other: each run may use every processor.
@Suite("The built program", .serialized)
enum BuiltProgram {}

extension BuiltBinary {
  /// The dossier of some paths, after every promise of the exit status was kept; it is left for the
  /// contract test as well.
  func dossier(
    of paths: [String], named name: String, options: [String] = [], input: Data = Data(),
    exit: Int32 = 0, limit: Duration = .seconds(180)
  ) async throws -> Data {
    let outcome = try await run(
      ["brief"] + paths + ["--format", "json", "--quiet"] + options, input: input, limit: limit)
    try #require(outcome.exit == exit, "\(outcome.errors)")
    try Checkout.keepForContract(outcome.output, of: name)
    return outcome.output
  }
}
