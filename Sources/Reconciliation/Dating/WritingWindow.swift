import Dossier

/// The days on which an article can have been written at all, by what it takes for present.
enum WritingWindow {
  /// The days that the clues which bound it leave; nil where there is none.
  ///
  /// An article also names holders of offices long past. The latest beginning is the surest: nobody
  /// names an office before it is held. Bounds that cannot go with later ones tell of the past.
  static func of(_ clues: [DateClue]) -> ClosedRange<CivilDate>? {
    let bounds = clues.compactMap { clue -> ClosedRange<CivilDate>? in
      guard case .within(let start, let end) = clue.reading, start <= end else { return nil }
      return start...end
    }.sorted { ($1.lowerBound, $1.upperBound) < ($0.lowerBound, $0.upperBound) }
    guard var window = bounds.first else { return nil }
    for bound in bounds.dropFirst() where bound.overlaps(window) {
      window = window.clamped(to: bound)
    }
    return window
  }
}
