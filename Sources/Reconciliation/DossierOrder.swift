import Dossier

/// The order of the lists that stand in order of time and then of id; what has no time comes last.
enum DossierOrder {
  static func articles(_ articles: [Article]) -> [Article] {
    articles.sorted { one, other in
      let first = one.published.start?.dayNumber ?? .max
      let second = other.published.start?.dayNumber ?? .max
      return (first, one.id) < (second, other.id)
    }
  }

  static func events(_ events: [Event]) -> [Event] {
    events.sorted { TimeOrder.isBefore($0.time, $0.id, $1.time, $1.id) }
  }

  static func statements(_ statements: [Statement]) -> [Statement] {
    statements.sorted { TimeOrder.isBefore($0.time, $0.id, $1.time, $1.id) }
  }
}
