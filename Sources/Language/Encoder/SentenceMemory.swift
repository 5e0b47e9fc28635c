import Synchronization

/// Answers to the sentences that were last asked for: copied text is common in the news.
final class SentenceMemory: Sendable {
  private struct State {
    var answers: [[String]: EncodedSentence] = [:]
    /// In order of arrival, from `oldest` on and around.
    var order: [[String]] = []
    var oldest = 0
  }

  private let capacity: Int
  private let state = Mutex(State())

  init(capacity: Int) {
    self.capacity = capacity
  }

  func answers(to sentences: [[String]]) -> [EncodedSentence?] {
    state.withLock { state in sentences.map { state.answers[$0] } }
  }

  func keep(_ answers: [EncodedSentence], for sentences: [[String]]) {
    guard capacity > 0 else { return }
    state.withLock { state in
      for (sentence, answer) in zip(sentences, answers) {
        guard state.answers.updateValue(answer, forKey: sentence) == nil else { continue }
        if state.order.count < capacity {
          state.order.append(sentence)
        } else {
          state.answers[state.order[state.oldest]] = nil
          state.order[state.oldest] = sentence
          state.oldest = (state.oldest + 1) % capacity
        }
      }
    }
  }
}
