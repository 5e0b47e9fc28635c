package import Extraction
import Foundation
package import Language
package import News
package import Reconciliation
import Resources

/// Reads the data files of `Resources` and hands them to the engines: the one place where files of
/// knowledge are opened.
package struct KnowledgeLoader: Sendable {
  package init() {}

  package func extraction() throws -> ExtractionKnowledge {
    let rules: TimeRules = try english("time.json")
    let times = try TimeRecognizer(rules: rules)
    let tenses = try TenseReader(rules: rules)
    let clues = DateClueReader(
      recognizer: times, tenses: tenses, words: try english("dateclues.json"))
    return ExtractionKnowledge(
      gazetteer: try gazetteer(),
      mentions: try diplomacy("mentions.json"), events: try diplomacy("events.json"),
      contexts: try diplomacy("contexts.json"), statements: try diplomacy("statements.json"),
      commitments: try diplomacy("commitments.json"), figures: try diplomacy("figures.json"),
      processes: try diplomacy("processes.json"),
      times: times, tenses: tenses, dateClues: clues, chronology: try diplomacy("chronology.json"),
      tenure: try diplomacy("tenure.json"), persons: try persons())
  }

  package func gazetteer() throws -> Gazetteer {
    Gazetteer(
      states: try diplomacy("states.json"), organizations: try diplomacy("organizations.json"),
      bodies: try diplomacy("bodies.json"), offices: try diplomacy("offices.json"),
      places: try diplomacy("places.json"), holders: try diplomacy("holders.json"))
  }

  package func analyzer(threads: Int) throws -> Analyzer {
    try analyzer(threads: threads, kernel: try KernelSetting.kernel())
  }

  /// `remembered` sentences are not read again when they come back.
  func analyzer(
    threads: Int, kernel: EncoderKernel, remembered: Int = 4096
  ) throws -> Analyzer {
    let weights = try EncoderWeights(
      contentsOf: try Resources.english("encoder.safetensors"),
      vocabulary: try Resources.english("wordpiece.txt"))
    return Analyzer(
      tokenizer: Tokenizer(lexicon: try english("tokens.json")),
      lemmatizer: Lemmatizer(lexicon: try english("lemmas.json")),
      parser: Encoder(
        weights: weights, threads: threads, remembered: remembered, kernel: kernel))
  }

  private struct Countries: Decodable {
    var alpha2: [String: String]
  }

  /// Alpha-3 → alpha-2.
  func countryCodes() throws -> [String: String] {
    let countries: Countries = try diplomacy("countries.json")
    return countries.alpha2
  }

  package func spelling() throws -> SpellingRules {
    try diplomacy("transliteration.json")
  }

  package func reader(map: FieldMap = FieldMap()) throws -> ArticleReader {
    ArticleReader(
      rules: try english("segments.json"), agencies: try english("agencies.json"),
      addresses: try diplomacy("addresses.json"), map: map)
  }

  package func persons() throws -> PersonLexicon {
    try english("people.json")
  }

  private func english<Value: Decodable>(_ name: String) throws -> Value {
    try decoded(try Resources.english(name))
  }

  private func diplomacy<Value: Decodable>(_ name: String) throws -> Value {
    try decoded(try Resources.diplomacy(name))
  }

  private func decoded<Value: Decodable>(_ file: URL) throws -> Value {
    do {
      return try JSONDecoder().decode(Value.self, from: try Data(contentsOf: file))
    } catch {
      throw KnowledgeError(file: file.lastPathComponent, reason: "\(error)")
    }
  }
}

/// A data file of the program that cannot be used.
package struct KnowledgeError: Error, CustomStringConvertible {
  package var file: String
  package var reason: String

  package var description: String { "the program's own file \(file) cannot be read: \(reason)" }
}
