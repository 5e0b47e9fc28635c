import ArgumentParser
import Foundation
import Language

/// Lemmas of a treebank's words by their gold tags.
struct LemmasEvaluation: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lemmas", abstract: "Lemmas by gold tags against a treebank.",
    discussion: """
      Case is not compared, and proper nouns are counted apart: the program keeps their form, \
      where a treebank gives the singular of "States".
      """)

  @OptionGroup var options: EvaluationOptions

  @Flag(help: "Print what differs, the most frequent first.")
  var errors = false

  func run() throws {
    let lemmatizer = Lemmatizer(
      lexicon: try options.resource(LemmaLexicon.self, "English/lemmas.json"))
    var right: [String: Int] = [:]
    var total: [String: Int] = [:]
    var wrong: [String: Int] = [:]
    var predictions = ""
    for word in Treebank(try options.goldText()).documents.flatMap(\.sentences).flatMap(\.words) {
      let tag = PartOfSpeech(rawValue: word.tag) ?? .other
      let lemma = lemmatizer.lemma(of: word.form, tag: tag)
      predictions += "\(word.form)\t\(word.tag)\t\(lemma)\n"
      total[word.tag, default: 0] += 1
      if lemma.lowercased() == word.lemma.lowercased() {
        right[word.tag, default: 0] += 1
      } else {
        wrong["\(word.tag) \(word.form) \(lemma), not \(word.lemma)", default: 0] += 1
      }
    }
    try options.write(predictions)
    if errors { Self.print(wrong) }
    let others = total.keys.filter { $0 != "PROPN" && $0 != "X" }
    Self.print("all but PROPN and X", others.map { right[$0] ?? 0 }, others.map { total[$0] ?? 0 })
    for tag in total.keys.sorted() { Self.print(tag, [right[tag] ?? 0], [total[tag] ?? 0]) }
  }

  private static func print(_ name: String, _ right: [Int], _ total: [Int]) {
    let share = 100 * Double(right.reduce(0, +)) / Double(max(total.reduce(0, +), 1))
    Swift.print(name, String(format: "%.2f %%", share), "of", total.reduce(0, +))
  }

  private static func print(_ wrong: [String: Int]) {
    for (line, count) in wrong.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      Swift.print(count, line)
    }
  }
}
