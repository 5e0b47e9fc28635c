import Foundation

/// Reads articles written as JSON: one object, an array of them, or one on each line.
struct JSONArticles {
  private let decoder: JSONDecoder

  init(names: FieldNames) {
    decoder = JSONDecoder()
    if let key = RecordFields.namesKey { decoder.userInfo[key] = names }
  }

  /// One article's fields, or why there are none, with its place (from 1; nil where the input is
  /// one article).
  struct Entry {
    var number: Int?
    var fields: Result<ArticleFields, RefusalReason>
  }

  /// A whole file; lines of JSON under a name that says otherwise are read as lines.
  func entries(ofFile text: String) -> [Entry] {
    switch decode([Lenient].self, text) {
    case .success(let list):
      guard !list.isEmpty else { return [Entry(number: nil, fields: .failure(.noText))] }
      return list.enumerated().map { Entry(number: $0 + 1, fields: $1.fields) }
    case .failure(let listError):
      let single = decode(Lenient.self, text)
      if case .success(let article) = single { return [Entry(number: nil, fields: article.fields)] }
      if startsWithWholeObject(text) { return entries(ofLines: text) }
      return [Entry(number: nil, fields: .failure(listError))]
    }
  }

  func entries(ofLines text: String) -> [Entry] {
    var entries: [Entry] = []
    var number = 0
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      guard line.contains(where: { $0 != 0x20 && $0 != 0x09 }) else { continue }
      switch decode(Lenient.self, String(Substring(line))) {
      case .success(let article): entries.append(Entry(number: number, fields: article.fields))
      case .failure(let error): entries.append(Entry(number: number, fields: .failure(error)))
      }
    }
    // One article written over several lines under the name of a file of lines.
    if entries.count > 1, entries.allSatisfy({ (try? $0.fields.get()) == nil }) {
      let whole = decode(Lenient.self, text)
      if case .success(let article) = whole { return [Entry(number: nil, fields: article.fields)] }
    }
    return entries.isEmpty ? [Entry(number: nil, fields: .failure(.noText))] : entries
  }

  /// One line.
  func fields(ofLine text: String) -> Result<ArticleFields, RefusalReason> {
    decode(Lenient.self, text).flatMap(\.fields)
  }

  private func startsWithWholeObject(_ text: String) -> Bool {
    let lines = text.utf8.split(separator: 0x0A, maxSplits: 1)
    guard lines.count == 2, let first = lines.first else { return false }
    return (try? decode(Lenient.self, String(Substring(first))).get()) != nil
  }

  private func decode<Value: Decodable>(
    _ type: Value.Type, _ text: String
  ) -> Result<Value, RefusalReason> {
    do {
      return .success(try decoder.decode(type, from: Data(text.utf8)))
    } catch DecodingError.dataCorrupted(let context) {
      return .failure(.malformedJSON(detail: JSONArticles.detail(context)))
    } catch {
      return .failure(.notAnArticle)
    }
  }

  private static func detail(_ context: DecodingError.Context) -> String {
    let error = context.underlyingError as NSError?
    let words = error?.userInfo["NSDebugDescription"] as? String ?? context.debugDescription
    return String(words.prefix(160))
  }

  /// An element that never fails as a whole, so that one bad article does not spoil the others.
  private struct Lenient: Decodable {
    var fields: Result<ArticleFields, RefusalReason>

    init(from decoder: any Decoder) throws {
      do {
        fields = .success(try RecordFields(from: decoder).fields)
      } catch {
        fields = .failure(.notAnArticle)
      }
    }
  }
}
