import Foundation
import Testing

extension BuiltProgram {
  @Suite("The same articles give the same bytes")
  struct SameBytesTests {
    let rapporteur: BuiltBinary

    init() throws { rapporteur = try BuiltBinary() }

    @Test(
      "in any order, on any number of threads, and read twice", arguments: TextCollection.ofFiles)
    func same(_ collection: TextCollection) async throws {
      let paths = collection.paths
      let expected = try await json(paths, threads: 1)
      #expect(try await json(paths, threads: 2) == expected, "two threads")
      #expect(try await json(paths.reversed(), threads: 3) == expected, "last first, three threads")
      let middleFirst = Array(paths[(paths.count / 2)...] + paths[..<(paths.count / 2)])
      #expect(try await json(middleFirst, threads: 1) == expected, "from the middle")
      #expect(try await json(paths + paths, threads: 2) == expected, "everything twice")
    }

    @Test("whether a folder is named or its files are")
    func folder() async throws {
      let files = Checkout.files(in: Checkout.root.appendingPathComponent(Checkout.sample))
      let named = files.map { "\(Checkout.sample)/\($0)" }
      #expect(try await json([Checkout.sample], threads: 2) == json(named, threads: 2))
    }

    @Test("from any working directory", arguments: ["text", "markdown", "html"])
    func elsewhere(_ format: String) async throws {
      let folder = try TemporaryFolder()
      let sample = Checkout.root.appendingPathComponent(Checkout.sample).path
      let arguments = ["brief", sample, "--format", format]
      let there = try await rapporteur.run(arguments, in: folder.url)
      let here = try await rapporteur.run(arguments)
      #expect(there.exit == 0)
      #expect(there.output == here.output)
    }

    private func json(_ paths: [String], threads: Int) async throws -> Data {
      let outcome = try await rapporteur.run(
        ["brief"] + paths + ["--format", "json", "--threads", "\(threads)"])
      // Collections as crawled may hold what is refused; that too is the same each time.
      try #require(outcome.exit == 0 || outcome.exit == 65, "\(outcome.errors)")
      return outcome.output
    }
  }
}
