import Foundation
import Store

/// One message to a page that listens (`text/event-stream`).
enum LiveEvent: Sendable {
  /// What the dossier holds now: the first message, and the one after something was written.
  case tidings(Tidings, isFirst: Bool)
  /// Nothing new; tells both sides that the other is there.
  case heartbeat

  var text: String {
    switch self {
    case .heartbeat: ": still here\n\n"
    case .tidings(let tidings, let isFirst):
      """
      event: \(isFirst ? "hello" : "changed")
      id: \(tidings.last)
      data: \(Self.json(Message(tidings)))


      """
    }
  }

  private struct Message: Encodable {
    struct Entry: Encodable {
      var kind: String
      var id: String
      var title: String
      var what: String
    }

    var articles: Int
    var entries: Int
    var behind: Bool
    var new: Int
    var changed: Int
    var doubted: Int
    var gone: Int
    var newest: [Entry]

    init(_ tidings: Tidings) {
      articles = tidings.articles
      entries = tidings.entries
      behind = tidings.isBehind
      new = tidings.counts[.new] ?? 0
      changed = tidings.counts[.changed] ?? 0
      doubted = tidings.counts[.doubted] ?? 0
      gone = tidings.counts[.gone] ?? 0
      newest = tidings.newest.map {
        Entry(kind: $0.kind.rawValue, id: $0.id, title: $0.title, what: $0.what.rawValue)
      }
    }
  }

  /// On one line: the encoder writes line breaks within strings as escapes.
  private static func json(_ message: Message) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(message)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }
}
