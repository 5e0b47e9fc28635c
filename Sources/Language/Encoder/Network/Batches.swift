import Synchronization

/// Stretches waiting for the network, handed out in batches to whoever asks, and their answers.
final class Batches: Sendable {
  private struct State {
    var next = 0
    var answers: [EncodedSentence?]
  }

  private let stretches: [EncodedWords]
  private let size: Int
  private let state: Mutex<State>

  /// `size` is the number of pieces from which a batch is full.
  init(_ stretches: [EncodedWords], size: Int) {
    self.stretches = stretches
    self.size = size
    state = Mutex(State(answers: [EncodedSentence?](repeating: nil, count: stretches.count)))
  }

  /// The largest number of pieces in a batch of this size.
  static func rows(size: Int) -> Int { size + EncoderDimensions.window }

  /// Answers batch after batch until none is left.
  func work(_ network: ForwardPass) {
    while let range = take() {
      let answers = network.run(Array(stretches[range]))
      state.withLock { state in
        for (index, answer) in zip(range, answers) { state.answers[index] = answer }
      }
    }
  }

  private func take() -> Range<Int>? {
    state.withLock { state in
      let first = state.next
      guard first < stretches.count else { return nil }
      var pieces = 0
      while state.next < stretches.count, pieces < size {
        pieces += stretches[state.next].pieces.count
        state.next += 1
      }
      return first..<state.next
    }
  }

  /// All answers, once every worker is done.
  var answers: [EncodedSentence] {
    state.withLock { $0.answers.compactMap { $0 } }
  }
}
