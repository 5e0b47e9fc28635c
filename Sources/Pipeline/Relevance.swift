import Dossier
import Foundation
import Store

/// Whether an article belongs to the affair, told from its words alone, before the costly stages.
struct Relevance: Sendable {
  private let actors: [[String]]
  private let words: [String]

  /// Words of every affair say nothing of one.
  private static let common: Set<String> = [
    "a", "an", "and", "at", "between", "by", "for", "from", "in", "of", "on", "or", "over", "the",
    "to", "with", "crisis", "issue", "issues", "negotiations", "process", "talks",
  ]

  init(_ about: About) {
    actors = about.actors.map(Self.words).filter { !$0.isEmpty }
    let all = about.words.flatMap(Self.words)
    let telling = all.filter { !Self.common.contains($0) }
    words = Set(telling.isEmpty ? all : telling).sorted()
  }

  /// Nil where the article belongs.
  func reasonToShelve(_ article: Article) -> String? {
    let held = Self.words(in: article)
    if actors.contains(where: { Self.holds($0, in: held) }) { return nil }
    let stems = Set(held.map(Self.stem))
    let found = words.filter { stems.contains(Self.stem($0)) }
    let needed = words.isEmpty ? 1 : (words.count * 2 + 2) / 3
    guard found.count < needed else { return nil }
    if words.isEmpty { return "names none of the actors asked for" }
    let missing = words.filter { !found.contains($0) }.joined(separator: ", ")
    return "\(found.count) of the \(needed) words needed; without \(missing)"
  }

  private static func words(in article: Article) -> [String] {
    let scalars = Array(article.text.unicodeScalars)
    return article.segments.filter(\.kind.isReadForFacts).flatMap { segment in
      words(String(String.UnicodeScalarView(scalars[segment.range.clamped(to: 0..<scalars.count)])))
    }
  }

  private static func words(_ text: String) -> [String] {
    text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
      .split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// "Afghan" and "Afghanistan", "sanction" and "sanctions" are one.
  private static func stem(_ word: String) -> String { String(word.prefix(6)) }

  private static func holds(_ name: [String], in words: [String]) -> Bool {
    guard let first = name.first, words.count >= name.count else { return false }
    return words.indices.contains { start in
      words[start] == first && start + name.count <= words.count
        && Array(words[start..<start + name.count]) == name
    }
  }
}
