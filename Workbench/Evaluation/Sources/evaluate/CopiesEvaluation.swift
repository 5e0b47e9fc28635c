import ArgumentParser
import Dossier
import Foundation
import Language
import Reconciliation

/// Copied texts among full articles: precision, recall and F1 over pairs, and how far the count of
/// distinct texts is off.
struct CopiesEvaluation: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "copies", abstract: "Copied articles among many.",
    discussion: """
      The documents and the gold pairs are JSON Lines: {"id", "title", "text"} and \
      {"a", "b", "label"}, label "copy" or "partial" (neither right nor wrong).
      """)

  @Option(help: "The documents.")
  var docs: String

  @OptionGroup var options: EvaluationOptions

  private struct Document: Decodable {
    var id: String
    var title: String?
    var text: String
  }

  private struct GoldPair: Decodable {
    var a: String
    var b: String
    var label: String
  }

  private struct Pair: Hashable {
    var first: String
    var second: String

    init(_ one: String, _ other: String) {
      first = min(one, other)
      second = max(one, other)
    }
  }

  func run() throws {
    let tokenizer = Tokenizer(
      lexicon: try options.resource(TokenLexicon.self, "English/tokens.json"))
    let documents: [Document] = try lines(
      String(decoding: try Data(contentsOf: URL(fileURLWithPath: docs)), as: UTF8.self))
    let gold: [GoldPair] = try lines(try options.goldText())
    let groups = CopyGroups.among(documents.map { Self.read($0, tokenizer) })
    try options.write(Self.predictions(groups))
    Self.print(documents.count, groups, gold)
  }

  private func lines<Value: Decodable>(_ text: String) throws -> [Value] {
    let decoder = JSONDecoder()
    return try text.split(whereSeparator: \.isNewline).map {
      try decoder.decode(Value.self, from: Data($0.utf8))
    }
  }

  private static func read(_ document: Document, _ tokenizer: Tokenizer) -> ReadArticle {
    let scalars = Array(document.text.unicodeScalars)
    let sentences = tokenizer.sentences(in: scalars[...]).map {
      SentenceRange(start: $0.range.lowerBound, end: $0.range.upperBound)
    }
    let article = Article(id: document.id, title: document.title, text: document.text)
    return ReadArticle(
      article: article, sentences: sentences, clues: [],
      claims: ArticleClaims(article: document.id))
  }

  private static func predictions(_ groups: [[String]]) -> String {
    groups.enumerated().filter { $0.element.count > 1 }.flatMap { number, group in
      group.map { "{\"id\": \"\($0)\", \"group\": \"\(number)\"}\n" }
    }.joined()
  }

  private static func print(_ documents: Int, _ groups: [[String]], _ gold: [GoldPair]) {
    var found: Set<Pair> = []
    for group in groups {
      for (index, one) in group.enumerated() {
        for other in group[(index + 1)...] { found.insert(Pair(one, other)) }
      }
    }
    let copies = Set(gold.filter { $0.label == "copy" }.map { Pair($0.a, $0.b) })
    let partial = Set(gold.filter { $0.label != "copy" }.map { Pair($0.a, $0.b) })
    let counted = found.subtracting(partial)
    let right = counted.intersection(copies).count
    let precision = Double(right) / Double(max(counted.count, 1))
    let recall = Double(right) / Double(max(copies.count, 1))
    let f1 = 2 * precision * recall / max(precision + recall, .leastNonzeroMagnitude)
    let error = texts(documents, counted) - texts(documents, copies)
    Swift.print("documents", documents, "copy pairs", copies.count, "found", counted.count)
    Swift.print(String(format: "precision %.4f recall %.4f F1 %.4f", precision, recall, f1))
    Swift.print("count error", error)
  }

  /// Distinct texts that the pairs leave: each join of two groups takes one away.
  private static func texts(_ documents: Int, _ pairs: Set<Pair>) -> Int {
    var parents: [String: String] = [:]
    func root(_ id: String) -> String {
      var id = id
      while let parent = parents[id] { id = parent }
      return id
    }
    var joins = 0
    for pair in pairs.sorted(by: { ($0.first, $0.second) < ($1.first, $1.second) }) {
      let (one, other) = (root(pair.first), root(pair.second))
      if one != other {
        parents[other] = one
        joins += 1
      }
    }
    return documents - joins
  }
}
