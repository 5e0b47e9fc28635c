import Dossier
import Store

/// What a person decided in a page, as its form sends it.
struct DecisionForm: Sendable {
  enum Action: Hashable, Sendable {
    case decide(Decision.Kind)
    case undo
  }

  let action: Action
  let id: String
  /// The other entry, or the new name.
  let with: String
  /// The article that tells something else, where one entry is to be parted.
  let article: String
  let day: CivilDate?
  let reason: String?
  let back: LocalPlace

  /// Scalars of a name or a reason: the pages' fields take fewer.
  private static let longest = 1000

  init(_ fields: FormFields) throws(Refusal) {
    switch fields["action"] {
    case "undo": action = .undo
    case let name:
      guard let kind = Decision.Kind(rawValue: name) else {
        throw .malformed("The form names no decision that is known.")
      }
      action = .decide(kind)
    }
    id = fields["id"]
    with = Self.trimmed(fields["with"])
    article = Self.trimmed(fields["article"])
    let reason = Self.trimmed(fields["reason"])
    self.reason = reason.isEmpty ? nil : reason
    guard [id, with, article, reason].allSatisfy({ $0.unicodeScalars.count <= Self.longest }) else {
      throw .malformed("A name or a reason is longer than \(Self.longest) characters.")
    }
    back = LocalPlace(fields["back"])
    let date = Self.trimmed(fields["date"])
    day = date.utf8.count == 10 ? CivilDate(iso: date) : nil
  }

  /// The decision with the words that its entries rest on.
  func decision(
    _ kind: Decision.Kind, in dossier: DossierReader
  ) throws(StoreError) -> Decision {
    if kind == .part, !article.isEmpty {
      guard let found = try dossier.references(to: id, partedBy: article) else {
        throw .unknownEntry("\(id)@\(article)")
      }
      return Decision(kind, found.list, found.entries, why: reason)
    }
    var ids = [id]
    if kind == .join || kind == .part { ids.append(with) }
    var list: Decision.List?
    var entries: [EntryReference] = []
    for id in ids {
      guard let found = try dossier.reference(to: id) else { throw .unknownEntry(id) }
      guard list ?? found.list == found.list else { throw .unlikeEntries(ids) }
      list = found.list
      entries.append(found.entry)
    }
    return Decision(
      kind, list ?? .events, entries, to: kind == .rename ? with : nil,
      start: kind == .date ? day : nil, why: reason)
  }

  private static func trimmed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
