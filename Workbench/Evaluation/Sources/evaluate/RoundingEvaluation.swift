import ArgumentParser
import Foundation
import Language

/// What rounding to int8 changes: the shares of a treebank's words that get the same answers as with
/// unrounded inputs, and whether every kernel of this processor says the same.
struct RoundingEvaluation: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rounding", abstract: "What rounding in the encoder changes, in gold words.")

  @OptionGroup var options: EvaluationOptions

  @Option(help: "Threads of the language core.")
  var threads = 2

  func run() throws {
    let weights = try LanguageCore.weights(options)
    let sentences = Treebank(try options.goldText()).documents.flatMap(\.sentences).map {
      $0.words.map(\.form)
    }
    let rounded = Encoder(weights: weights, threads: threads).parse(sentences)
    let float = Encoder(weights: weights, threads: threads, arithmetic: .float).parse(sentences)
    report(rounded, float)
    for kernel in EncoderKernel.available where kernel != .best {
      let other = Encoder(weights: weights, threads: threads, kernel: kernel).parse(sentences)
      print(
        "\(kernel.rawValue) and \(EncoderKernel.best.rawValue):",
        other == rounded ? "the same" : "DIFFERENT")
    }
  }

  private func report(_ rounded: [EncodedSentence], _ float: [EncodedSentence]) {
    var words = 0
    var same: [String: Int] = [:]
    for (one, other) in zip(rounded, float) {
      let names = (Self.labels(one), Self.labels(other))
      for index in one.words.indices {
        let (a, b) = (one.words[index], other.words[index])
        words += 1
        if a.tag == b.tag { same["tags", default: 0] += 1 }
        if a.head == b.head { same["heads", default: 0] += 1 }
        if a.tag == b.tag, a.head == b.head { same["tags and heads", default: 0] += 1 }
        if a.relation == b.relation { same["relations", default: 0] += 1 }
        if names.0[index] == names.1[index] { same["names", default: 0] += 1 }
      }
    }
    print("same answers as with unrounded inputs, % of \(words) words")
    for (name, count) in same.sorted(by: { $0.key < $1.key }) {
      print(name, String(format: "%.2f", 100 * Double(count) / Double(max(words, 1))))
    }
  }

  private static func labels(_ sentence: EncodedSentence) -> [String] {
    var labels = [String](repeating: "O", count: sentence.words.count)
    for name in sentence.names {
      for token in name.tokens {
        labels[token] = (token == name.tokens.lowerBound ? "B-" : "I-") + name.kind.rawValue
      }
    }
    return labels
  }
}
