public import Dossier

extension DecisionLedger {
  /// Takes the last decision back that names an entry, by its id or by words that it rests on.
  ///
  /// - Returns: what was decided; nil where nothing was.
  @discardableResult
  public func undo(
    of id: String, in dossier: DossierReader
  ) throws(StoreError) -> Decision? {
    let spots = Set(try dossier.reference(to: id)?.entry.evidence ?? [])
    return try takeBack { decision in
      decision.entries.contains { $0.id == id || !spots.isDisjoint(with: $0.evidence) }
    }
  }
}
