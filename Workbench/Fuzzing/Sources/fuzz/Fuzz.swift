import ArgumentParser
import Foundation
import Fuzzing
import News

@main
struct Fuzz: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Breaks articles, pages, feeds and archives, and looks whether the reader holds.")

  @Option(help: "The folder of whole inputs, named as the reader knows formats.")
  var corpus = "../../Tests/NewsTests/Corpus"

  @Option(help: "The folder of the reader's rules.")
  var rules = "../../Sources/Resources/English"

  @Option(help: "Number of the first run.")
  var from = 0

  @Option(help: "How many runs.")
  var runs = 10_000

  @Option(help: "A file that holds the number of the run at work, for after a crash.")
  var log = "fuzz.run"

  @Flag(help: "Print the last input.")
  var show = false

  func run() throws {
    let inputs = try FuzzInputs(folder: URL(fileURLWithPath: corpus))
    let reader = try articleReader()
    let journal = open(log, O_CREAT | O_WRONLY | O_TRUNC, 0o644)
    defer { close(journal) }
    var slowest = (seconds: 0.0, run: from)
    var articles = 0
    let began = ContinuousClock.now
    for run in from..<(from + runs) {
      var number = run
      pwrite(journal, &number, MemoryLayout<Int>.size, 0)
      let (name, bytes) = inputs.input(run)
      let start = ContinuousClock.now
      let readings = reader.read(bytes, name: name, path: nil)
      let seconds = Self.seconds(ContinuousClock.now - start)
      if seconds > slowest.seconds { slowest = (seconds, run) }
      articles += readings.count { $0.article != nil }
      if let flaw = ReadingCheck.flaw(in: readings) {
        print("run \(run) (\(name)): \(flaw)")
        FileHandle.standardOutput.write(Data(bytes))
        throw ExitCode.failure
      }
      if show, run == from + runs - 1 { FileHandle.standardOutput.write(Data(bytes)) }
      if (run + 1) % 500_000 == 0 { print("\(run + 1 - from) runs, \(articles) articles") }
    }
    let seconds = Self.seconds(ContinuousClock.now - began)
    print(
      "\(runs) runs from \(from), \(articles) articles, no flaw; \(Int(Double(runs) / seconds)) a second, "
        + "slowest \(Int(slowest.seconds * 1000)) ms (run \(slowest.run))")
  }

  private func articleReader() throws -> ArticleReader {
    func decoded<Value: Decodable>(_ name: String) throws -> Value {
      let file = URL(fileURLWithPath: rules).appendingPathComponent(name)
      return try JSONDecoder().decode(Value.self, from: Data(contentsOf: file))
    }
    return ArticleReader(
      rules: try decoded("segments.json"), agencies: try decoded("agencies.json"))
  }

  private static func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }
}

/// Broken inputs by number.
struct FuzzInputs {
  private let names: [String]
  private let inputs: [[UInt8]]
  private let breaker: Breaker

  init(folder: URL) throws {
    names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    inputs = try names.map { [UInt8](try Data(contentsOf: folder.appendingPathComponent($0))) }
    guard !inputs.isEmpty else { throw ValidationError("\(folder.path) is empty.") }
    breaker = Breaker(corpus: inputs)
  }

  /// The same for the same number and corpus, whatever went before.
  func input(_ run: Int) -> (name: String, bytes: [UInt8]) {
    var generator = SeededGenerator(state: UInt64(truncatingIfNeeded: run) &* 0x2545_F491_4F6C_DD1D)
    let index = run % inputs.count
    return (names[index], breaker.broken(inputs[index], &generator))
  }
}
