public import Dossier
import Foundation

extension DossierReader {
  /// What a decision says of an entry: its list, its id and the words that it rests on, which hold
  /// when new articles give it another id. Nil for an unknown id or an entry that cannot be decided.
  ///
  /// - Parameter article: the one whose words alone are meant, where an entry is to be parted.
  public func reference(
    to id: String, in article: String? = nil
  ) throws(StoreError) -> (list: Decision.List, entry: EntryReference)? {
    guard var found = try wholeReference(to: id) else { return nil }
    guard let article else { return found }
    found.entry.evidence.removeAll { $0.article != article }
    return found.entry.evidence.isEmpty ? nil : found
  }

  /// The entry twice: as one article tells it, and as all others do. Nil where that leaves one side
  /// without words.
  public func references(
    to id: String, partedBy article: String
  ) throws(StoreError) -> (list: Decision.List, entries: [EntryReference])? {
    guard let found = try wholeReference(to: id) else { return nil }
    var (mine, others) = (found.entry, found.entry)
    mine.evidence.removeAll { $0.article != article }
    others.evidence.removeAll { $0.article == article }
    guard !mine.evidence.isEmpty, !others.evidence.isEmpty else { return nil }
    return (found.list, [mine, others])
  }

  private func wholeReference(
    to id: String
  ) throws(StoreError) -> (list: Decision.List, entry: EntryReference)? {
    guard let contents = try surroundings(of: id) else { return nil }
    func spots(_ evidence: [Evidence]) -> EntryReference {
      EntryReference(id: id, evidence: evidence.prefix(Self.mostSpots).map { .init($0) })
    }
    if let entry = contents.events.first(where: { $0.id == id }) {
      return (.events, spots(entry.evidence.all))
    }
    if let entry = contents.actors.first(where: { $0.id == id }) {
      return (.actors, spots(entry.names.flatMap(\.evidence.all)))
    }
    if let entry = contents.statements.first(where: { $0.id == id }) {
      return (.statements, spots(entry.evidence.all))
    }
    if let entry = contents.commitments.first(where: { $0.id == id }) {
      return (.commitments, spots(entry.evidence.all))
    }
    if let entry = contents.figures.first(where: { $0.id == id }) {
      return (.figures, spots(entry.evidence.all))
    }
    if let entry = contents.processes.first(where: { $0.id == id }) {
      return (.processes, spots(entry.evidence.all))
    }
    if contents.articles.contains(where: { $0.id == id }) {
      return (.articles, EntryReference(id: id))
    }
    return nil
  }

  /// Places that are noted of an entry: enough to know it by, few enough to read.
  private static let mostSpots = 100
}
