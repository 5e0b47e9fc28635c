/// Tells tags, trees and names of sentences that are cut into words.
public protocol SentenceParser: Sendable {
  /// One answer for each sentence, in order, with one entry for each of its words.
  func parse(_ sentences: [[String]]) -> [EncodedSentence]
}
