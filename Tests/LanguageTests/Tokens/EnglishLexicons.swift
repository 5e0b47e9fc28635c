import Foundation

@testable import Language

/// The English lexicons as they stand in the sources.
enum EnglishLexicons {
  static let tokens = load(TokenLexicon.self, "tokens.json")
  static let lemmas = load(LemmaLexicon.self, "lemmas.json")
  static let tokenizer = Tokenizer(lexicon: tokens)
  static let lemmatizer = Lemmatizer(lexicon: lemmas)

  private static func load<Value: Decodable>(_ type: Value.Type, _ name: String) -> Value {
    var url = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { url.deleteLastPathComponent() }
    url.appendPathComponent("Sources/Resources/English/\(name)")
    do {
      return try JSONDecoder().decode(type, from: Data(contentsOf: url))
    } catch {
      fatalError("\(name) cannot be read: \(error)")
    }
  }
}

extension Tokenizer {
  /// The tokens of each sentence with a space between.
  func lines(_ text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    return sentences(in: scalars[...]).map { sentence in
      sentence.tokens.map { string(scalars[$0]) }.joined(separator: " ")
    }
  }

  private func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
