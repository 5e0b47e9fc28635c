/// The lines of a story that answer one question.
public struct Section: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case next, happened, before, who, said, commitments, figures, differ, oneSource, copied
    case processes
  }

  public var kind: Kind
  public var entries: [Entry]
  /// How many entries were left out for length; they stand in the JSON.
  public var hidden: Int

  public init(kind: Kind, entries: [Entry], hidden: Int = 0) {
    self.kind = kind
    self.entries = entries
    self.hidden = hidden
  }
}

extension Section.Kind {
  public var title: String {
    switch self {
    case .next: "Next"
    case .happened: "Happened"
    case .before: "Before"
    case .who: "Who"
    case .said: "Said"
    case .commitments: "Commitments"
    case .figures: "Figures"
    case .differ: "Sources differ"
    case .oneSource: "One source only"
    case .copied: "Copied"
    case .processes: "Processes"
    }
  }

  /// Whether a label is told once for the entries that follow one another under it.
  var groupsByLabel: Bool { self == .who || self == .said }
}
