public import Dossier
public import Foundation

/// One line of what `rapporteur extract` writes: an article with its claims, or why there are none.
public enum ExtractRecord: Encodable, Hashable, Sendable {
  case read(ReadArticle)
  case refused(Refusal)

  private enum Key: String, CodingKey {
    case error
  }

  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .read(let article): try article.encode(to: encoder)
    case .refused(let refusal):
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(refusal, forKey: .error)
    }
  }

  /// One line of JSON with its keys in order, so that the same article gives the same bytes.
  public func line() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self) + Data("\n".utf8)
  }
}
