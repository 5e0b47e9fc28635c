import Dossier
import Extraction
import Foundation
import Language
import Pipeline
import Testing

/// Extraction without the reading of words: time in proportion to the text, whatever its form.
@Suite("Extraction takes time in proportion", .serialized)
struct LinearTimeTests {
  private static let room = Result { try Room() }

  private struct Room {
    let analyzer: Analyzer
    let extractor: ArticleExtractor

    init() throws {
      let loader = KnowledgeLoader()
      analyzer = try loader.analyzer(threads: 1)
      extractor = ArticleExtractor(knowledge: try loader.extraction())
    }

    /// Seconds of this thread's processor time, the best of so many runs.
    func seconds(_ text: String, runs: Int) -> (words: Int, seconds: Double) {
      let scalars = Array(text.unicodeScalars)
      let article = Article(
        id: "a", text: text, segments: [Segment(kind: .body, start: 0, end: scalars.count)])
      let sentences = analyzer.sentences(in: [scalars[...]])[0]
      let times = (0..<runs).map { _ in
        let start = ThreadClock.seconds
        let reading = extractor.reading(
          of: article, scalars: scalars, sentences: [(segment: 0, sentences: sentences)])
        _ = extractor.clues(of: reading)
        _ = extractor.claims(of: reading, published: article.published)
        return ThreadClock.seconds - start
      }
      return (sentences.reduce(0) { $0 + $1.tokens.count }, times.min() ?? 0)
    }
  }

  /// How many times longer the longer text takes, over how many times more words it has.
  private func cost(_ text: (Int) -> String, _ short: Int, _ long: Int) throws -> Double {
    let room = try Self.room.get()
    let one = room.seconds(text(short), runs: 2)
    let other = room.seconds(text(long), runs: 1)
    #expect(other.words > one.words * 3)
    return other.seconds / max(one.seconds, 1e-3) * Double(one.words) / Double(other.words)
  }

  @Test("one sentence of 2,000 words between commas costs per word at most three times one of 400")
  func sentence() throws {
    let names = ["Kenya", "Ana Lopes", "the minister", "Peru", "talks on water", "Chile"]
    let cost = try cost(
      { count in
        let words = (0..<count / 2).map { names[$0 % names.count] }
        return words.joined(separator: ", ") + " met in Oslo on Monday."
      }, 400, 2000)
    #expect(cost < 3, "\(cost)")
  }

  @Test("an article of 5,000 sentences costs per word at most twice one of 500")
  func article() throws {
    let sentences = [
      "Kenya and Peru held talks in Oslo on Monday.",
      "President Ana Lopes of Chile said the border would open in June.",
      "“We are ready,” Lopes said.", "She urged the ministers to meet again.",
      "Foreign Minister Juan Prado visited Lima last week.",
      "Prado threatened to close the port unless Chile paid 3 million dollars.",
      "Chile promised to withdraw its troops by July 1.",
    ]
    let cost = try cost(
      { count in
        (0..<count).map { index in
          sentences[index % sentences.count] + (index % 5 == 4 ? "\n\n" : "")
        }.joined(separator: " ")
      }, 500, 5000)
    #expect(cost < 2, "\(cost)")
  }
}
