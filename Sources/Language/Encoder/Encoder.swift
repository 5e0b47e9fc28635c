/// Tags, trees and names for sentences that are already cut into words.
public final class Encoder: Sendable {
  public init(weights: EncoderWeights, threads: Int = 1) {
  }

  /// The kernel that this machine runs ("avx512-vnni", "avx2", "portable").
  public var path: String { "portable" }

  /// One answer for each sentence, in order, with one entry for each of its words.
  public func parse(_ sentences: [[String]]) -> [EncodedSentence] {
    sentences.map { words in
      EncodedSentence(
        words: words.indices.map { index in
          EncodedSentence.Word(
            tag: .other, head: index == 0 ? nil : 0, relation: index == 0 ? "root" : "dep")
        }, names: [])
    }
  }
}
