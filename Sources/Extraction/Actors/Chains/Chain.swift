/// All mentions of one actor in an article.
package struct Chain: Sendable {
  /// Sentence and index among the sentence's mentions.
  var mentions: [(sentence: Int, index: Int)] = []
  var kind: ChainMention.Kind
  var gender: Gender?
  var isPlural = false
  var name: [String] = []
  var nouns: Set<String> = []
  /// How much the text has it in view: falls by half with each sentence.
  var salience = 0.0
  var lastSentence = 0
  /// The last sentence of which it was the subject.
  var lastAsSubject = -1
  var nameCount = 0

  /// Salience at a later sentence.
  func salience(at sentence: Int) -> Double {
    let distance = sentence - lastSentence
    return distance > 40 ? 0 : salience / Double(1 << max(0, distance))
  }
}
