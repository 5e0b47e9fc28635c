import Foundation
import Language

/// Times the encoder over sentences that are already cut into words, and compares its answers with
/// those of the float model.
///
///     swift run -c release EncoderBenchmark FOLDER CHECK [SECONDS]
///
/// FOLDER holds `encoder.safetensors`, `encoder.sha256` and `wordpiece.txt`; CHECK is a JSON list of
/// sentences with `words`, `upos`, `heads`, `rels` and `ner`, as the trainer writes it.
@main
struct EncoderBenchmark {
  struct Checked: Decodable {
    var words: [String]
    var upos: [String]
    var heads: [Int]
    var rels: [String]
    var ner: [String]
  }

  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3 else {
      print("usage: EncoderBenchmark FOLDER CHECK [SECONDS]")
      exit(64)
    }
    let folder = URL(fileURLWithPath: arguments[1])
    let seconds = arguments.count > 3 ? Double(arguments[3]) ?? 3 : 3
    let checked = try JSONDecoder().decode(
      [Checked].self, from: Data(contentsOf: URL(fileURLWithPath: arguments[2])))
    let before = residentMegabytes()
    let clock = ContinuousClock()
    let start = clock.now
    let cpu = processorSeconds()
    let weights = try EncoderWeights(
      contentsOf: folder.appending(path: "encoder.safetensors"),
      vocabulary: folder.appending(path: "wordpiece.txt"))
    print(
      "load \(milliseconds(clock.now - start)) ms, "
        + "\(Int((processorSeconds() - cpu) * 1000)) of processor")
    agreement(checked, Encoder(weights: weights))
    let sentences = checked.prefix(100).map(\.words)
    for kernel in EncoderKernel.available.reversed() {
      for threads in [1, 2] {
        let encoder = Encoder(weights: weights, threads: threads, remembered: 0, kernel: kernel)
        time("\(encoder.path), \(threads) threads", encoder, sentences, seconds)
      }
    }
    scaling(weights, sentences)
    let float = Encoder(weights: weights, remembered: 0, arithmetic: .float)
    time("\(float.path), float", float, Array(sentences.prefix(4)), 0)
    agreement(checked, float)
    print("resident \(Int(before)) MB before, \(Int(residentMegabytes())) MB after")
  }

  /// Words a second of wall clock and of processor time, over repeats that each are new to the
  /// encoder.
  static func time(
    _ name: String, _ encoder: Encoder, _ sentences: [[String]], _ seconds: Double
  ) {
    let clock = ContinuousClock()
    var words = 0
    let start = clock.now
    let cpu = processorSeconds()
    repeat {
      // Distinct sentences, since repeats are answered once.
      let copies = (0..<(seconds > 0 ? 8 : 1)).flatMap { round in
        sentences.map { Array($0.dropLast()) + [String(round)] }
      }
      _ = encoder.parse(copies)
      words += copies.reduce(0) { $0 + $1.count }
    } while milliseconds(clock.now - start) < seconds * 1000
    let wall = milliseconds(clock.now - start) / 1000
    print(
      "\(name): \(Int(Double(words) / wall)) words/s wall, "
        + "\(Int(Double(words) / (processorSeconds() - cpu))) words/s of processor")
  }

  /// What a second thread gains: one and two threads in turns, the best round of each, so that other
  /// work on the machine hits both alike. It tells little where the machine has no two free cores.
  static func scaling(_ weights: EncoderWeights, _ sentences: [[String]]) {
    let one = Encoder(weights: weights, threads: 1, remembered: 0)
    let two = Encoder(weights: weights, threads: 2, remembered: 0)
    let batch = (0..<4).flatMap { round in sentences.map { Array($0.dropLast()) + [String(round)] }
    }
    var best = (one: Double.infinity, two: Double.infinity)
    for _ in 0..<5 {
      best.one = min(best.one, seconds { _ = one.parse(batch) })
      best.two = min(best.two, seconds { _ = two.parse(batch) })
    }
    var load = [0.0]
    getloadavg(&load, 1)
    print(
      String(
        format: "two threads: %.2f times one (best of 5 rounds each; load %.1f)",
        best.one / best.two, load[0]))
  }

  static func seconds(_ work: () -> Void) -> Double {
    ContinuousClock().measure(work) / .seconds(1)
  }

  static func agreement(_ checked: [Checked], _ encoder: Encoder) {
    let answers = encoder.parse(checked.map(\.words))
    var words = 0
    var tags = 0
    var heads = 0
    var labelled = 0
    var names = 0
    for (checked, answer) in zip(checked, answers) {
      let labels = labels(answer)
      for (index, word) in answer.words.enumerated() {
        words += 1
        tags += word.tag.rawValue == checked.upos[index] ? 1 : 0
        let same = (word.head.map { $0 + 1 } ?? 0) == checked.heads[index]
        heads += same ? 1 : 0
        labelled += same && word.relation == checked.rels[index] ? 1 : 0
        names += labels[index] == checked.ner[index] ? 1 : 0
      }
    }
    print(
      "agreement of \(words) words: tags \(words - tags) differ, heads \(words - heads), "
        + "heads or relations \(words - labelled), names \(words - names)")
  }

  static func labels(_ answer: EncodedSentence) -> [String] {
    var labels = [String](repeating: "O", count: answer.words.count)
    for name in answer.names {
      for token in name.tokens {
        labels[token] = (token == name.tokens.lowerBound ? "B-" : "I-") + name.kind.rawValue
      }
    }
    return labels
  }

  static func milliseconds(_ duration: Duration) -> Double {
    (duration / .milliseconds(1) * 10).rounded() / 10
  }

  static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  static func residentMegabytes() -> Double {
    let status = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
    let pages = status.split(separator: " ").dropFirst().first.flatMap { Double($0) } ?? 0
    return pages * Double(sysconf(Int32(_SC_PAGESIZE))) / 1_048_576
  }
}
