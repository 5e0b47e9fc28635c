import ArgumentParser
import Foundation

/// What every evaluation is asked for.
struct EvaluationOptions: ParsableArguments {
  @Option(help: "The benchmark's file; where it ends in .gz it is unpacked with gzip.")
  var gold: String

  @Option(help: "Where the predictions are written, in the benchmark's form.")
  var out: String?

  @Option(help: "The folder of the program's knowledge.")
  var resources = Self.sourceResources

  func goldText() throws -> String {
    String(decoding: try data(at: gold), as: UTF8.self)
  }

  func resource<Value: Decodable>(_ type: Value.Type, _ path: String) throws -> Value {
    let url = URL(fileURLWithPath: resources).appendingPathComponent(path)
    return try JSONDecoder().decode(type, from: Data(contentsOf: url))
  }

  func write(_ predictions: String) throws {
    try write(predictions, to: out)
  }

  func write(_ predictions: String, to file: String?) throws {
    guard let file else { return }
    try Data(predictions.utf8).write(to: URL(fileURLWithPath: file))
  }

  func data(at path: String) throws -> Data {
    guard path.hasSuffix(".gz") else { return try Data(contentsOf: URL(fileURLWithPath: path)) }
    let gzip = Process()
    let pipe = Pipe()
    gzip.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    gzip.arguments = ["gzip", "-dc", path]
    gzip.standardOutput = pipe
    try gzip.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    gzip.waitUntilExit()
    guard gzip.terminationStatus == 0 else {
      throw ValidationError("gzip cannot unpack \(path)")
    }
    return data
  }

  /// The repository's own folder, so that a change there is measured without installing it.
  static var sourceResources: String {
    var url = URL(fileURLWithPath: #filePath)
    for _ in 0..<5 { url.deleteLastPathComponent() }
    return url.appendingPathComponent("Sources/Resources").path
  }
}
