import Dispatch

/// Tags, trees and names for sentences that are already cut into words.
///
/// One forward pass of a small transformer gives all of them. The answer to a sentence depends on
/// its words alone: not on the others in a call, the number of threads or the processor.
public final class Encoder: Sendable {
  /// Pieces from which a batch is full: enough rows for the products to run at full speed.
  private static let fullBatch = 256
  private static let smallestBatch = 48

  private let weights: EncoderWeights
  private let threads: Int
  private let kernel: EncoderKernel
  private let arithmetic: EncoderArithmetic
  private let memory: SentenceMemory
  private let pieces: WordPieces

  /// `threads` work on each call of `parse`; `remembered` distinct sentences are kept with their
  /// answers from call to call.
  public init(
    weights: EncoderWeights, threads: Int = 1, remembered: Int = 4096,
    kernel: EncoderKernel = .best, arithmetic: EncoderArithmetic = .rounded
  ) {
    self.weights = weights
    self.threads = max(threads, 1)
    self.kernel = EncoderKernel.available.contains(kernel) ? kernel : .best
    self.arithmetic = arithmetic
    memory = SentenceMemory(capacity: max(remembered, 0))
    pieces = WordPieces(vocabulary: weights.pieces)
  }

  /// The kernel that runs ("avx512-vnni", "avx2", "portable").
  public var path: String { kernel.rawValue }

  /// One answer for each sentence, in order, with one entry for each of its words.
  ///
  /// A sentence that overflows the network's window is cut at a clause, read piece by piece and
  /// joined under the root of its first piece.
  public func parse(_ sentences: [[String]]) -> [EncodedSentence] {
    var numbers: [[String]: Int] = [:]
    var distinct: [[String]] = []
    let wanted = sentences.map { sentence in
      if let number = numbers[sentence] { return number }
      numbers[sentence] = distinct.count
      distinct.append(sentence)
      return distinct.count - 1
    }
    var answers = memory.answers(to: distinct)
    let unknown = distinct.indices.filter { answers[$0] == nil }
    let fresh = analyse(unknown.map { distinct[$0] })
    for (index, answer) in zip(unknown, fresh) { answers[index] = answer }
    memory.keep(fresh, for: unknown.map { distinct[$0] })
    return wanted.map { answers[$0] ?? EncodedSentence(words: [], names: []) }
  }

  private func analyse(_ sentences: [[String]]) -> [EncodedSentence] {
    let stretches = sentences.map { EncodedWords.stretches(of: $0, by: pieces) }
    let answers = answers(to: stretches.flatMap { $0 })
    var next = 0
    return stretches.map { own in
      defer { next += own.count }
      return EncodedSentence(joining: Array(answers[next..<next + own.count]))
    }
  }

  private func answers(to stretches: [EncodedWords]) -> [EncodedSentence] {
    guard !stretches.isEmpty else { return [] }
    let total = stretches.reduce(0) { $0 + $1.pieces.count }
    let size = min(
      Encoder.fullBatch, max(Encoder.smallestBatch, total / (threads * 4)))
    let batches = Batches(stretches, size: size)
    let workers = min(threads, stretches.count)
    if workers == 1 {
      batches.work(network(rows: min(total, Batches.rows(size: size))))
    } else {
      DispatchQueue.concurrentPerform(iterations: workers) { _ in
        batches.work(network(rows: min(total, Batches.rows(size: size))))
      }
    }
    return batches.answers
  }

  private func network(rows: Int) -> ForwardPass {
    ForwardPass(
      weights: weights.network, labels: weights.labels, path: kernel.path, arithmetic: arithmetic,
      work: Workspace(rows: rows, weights: weights.network))
  }
}
