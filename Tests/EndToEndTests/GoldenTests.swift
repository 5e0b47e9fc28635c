import Foundation
import Testing

extension BuiltProgram {
  /// The sample's brief and dossier, byte for byte.
  ///
  /// A change that is meant to change them renews them, and the difference is read like any other
  /// change:
  ///
  ///     RAPPORTEUR_RENEW_GOLDEN=1 swift test --disable-xctest --filter GoldenTests
  @Suite("The sample")
  struct GoldenTests {
    let rapporteur: BuiltBinary

    init() throws { rapporteur = try BuiltBinary() }

    @Test(
      "reads as it is kept",
      arguments: [
        ("text", "dayton.brief.txt"), ("markdown", "dayton.brief.md"),
        ("json", "dayton.dossier.json"),
      ])
    func golden(_ format: String, _ name: String) async throws {
      let outcome = try await rapporteur.run(["brief", Checkout.sample, "--format", format])
      try #require(outcome.exit == 0, "\(outcome.errors)")
      let file = Checkout.golden.appendingPathComponent(name)
      if ProcessInfo.processInfo.environment["RAPPORTEUR_RENEW_GOLDEN"] == "1" {
        try outcome.output.write(to: file)
        return
      }
      let kept = try Data(contentsOf: file)
      guard kept != outcome.output else { return }
      Issue.record(
        """
        \(name) has changed \(difference(kept, outcome.output)).
        Where that is meant: RAPPORTEUR_RENEW_GOLDEN=1 swift test --disable-xctest --filter GoldenTests
        """)
    }

    private func difference(_ kept: Data, _ found: Data) -> String {
      let kept = lines(kept)
      let found = lines(found)
      let number = zip(kept, found).prefix { $0 == $1 }.count
      func shown(_ lines: [Substring]) -> Substring {
        number < lines.count ? lines[number] : "(end)"
      }
      return "at line \(number + 1): kept “\(shown(kept))”, found “\(shown(found))”"
    }

    private func lines(_ data: Data) -> [Substring] {
      String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    }
  }
}
