import Foundation

/// The program as people run it: a process with arguments, an environment and a working directory.
///
/// It is the one that the environment variable `RAPPORTEUR_BINARY` names, else the one that was
/// built together with these tests.
struct BuiltBinary: Sendable {
  let program: URL

  init() throws {
    program = try Self.found()
  }

  /// Another program, which is run in the same way.
  init(program: URL) {
    self.program = program
  }

  /// Runs the program to its end, in an environment that holds nothing but what a shell needs, so
  /// that no setting of the person who tests changes what is printed.
  ///
  /// - Parameters:
  ///   - settings: what the environment holds besides.
  ///   - limit: a run that takes longer is killed and counts as ended by a signal.
  func run(
    _ arguments: [String], input: Data = Data(), in folder: URL = Checkout.root,
    adding settings: [String: String] = [:], limit: Duration = .seconds(180)
  ) async throws -> Outcome {
    let desk = try TemporaryFolder()
    let process = Foundation.Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = Self.environment.merging(settings) { $1 }
    // Files, not pipes: a pipe that nobody empties stops the program when it is full.
    process.standardInput = try FileHandle(forReadingFrom: desk.file("input", input))
    process.standardOutput = try FileHandle(forWritingTo: desk.file("output"))
    process.standardError = try FileHandle(forWritingTo: desk.file("errors"))
    let watch = Task {
      try await Task.sleep(for: limit)
      kill(process.processIdentifier, SIGKILL)
    }
    defer { watch.cancel() }
    try await withCheckedThrowingContinuation {
      (ended: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in ended.resume() }
      do { try process.run() } catch { ended.resume(throwing: error) }
    }
    return Outcome(
      status: process.terminationStatus, signalled: process.terminationReason == .uncaughtSignal,
      output: try desk.data("output"),
      errors: String(decoding: try desk.data("errors"), as: UTF8.self))
  }

  private static var environment: [String: String] {
    // A toolchain that is not installed system-wide may be found by these alone.
    ProcessInfo.processInfo.environment.filter { ["PATH", "LD_LIBRARY_PATH"].contains($0.key) }
  }

  private static func found() throws -> URL {
    if let named = ProcessInfo.processInfo.environment["RAPPORTEUR_BINARY"], !named.isEmpty {
      return try executable([URL(fileURLWithPath: named)])
    }
    var candidates: [URL] = []
    if let tests = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") {
      candidates.append(URL(fileURLWithPath: tests).deletingLastPathComponent())
    }
    candidates.append(Bundle.main.bundleURL)
    candidates.append(Checkout.root.appendingPathComponent(".build/debug"))
    return try executable(candidates.map { $0.appendingPathComponent("rapporteur") })
  }

  private static func executable(_ candidates: [URL]) throws -> URL {
    for candidate in candidates
    where FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
    throw NotBuilt(searched: candidates.map(\.path))
  }
}

/// How a run of the program ended.
struct Outcome: Sendable {
  var status: Int32
  /// It crashed, or ran longer than it may.
  var signalled: Bool
  var output: Data
  /// Standard error.
  var errors: String

  var text: String { String(decoding: output, as: UTF8.self) }

  /// The exit status, where the program ended by itself.
  var exit: Int32? { signalled ? nil : status }
}

struct NotBuilt: Error, CustomStringConvertible {
  var searched: [String]

  var description: String {
    "the program is not built; looked for \(searched.joined(separator: ", ")); run: swift build"
  }
}
