import Dossier

/// Values of one quantity that cannot both hold.
enum FigureDisagreement {
  /// How far a rounded number may lie from the true one.
  private static let rounding = 0.1

  static func of(_ claims: [FigureClaim]) -> [Disagreement] {
    let distinct = Dictionary(grouping: claims, by: \.value)
    let values = distinct.keys.sorted()
    let areAtOdds = values.indices.contains { index in
      values[..<index].contains { lower in
        !canHold(distinct[lower] ?? [], distinct[values[index]] ?? [])
      }
    }
    guard areAtOdds else { return [] }
    let versions = values.compactMap { value in
      Citations((distinct[value] ?? []).flatMap(\.evidence.all)).map {
        Disagreement.Version(value: wording(value), evidence: $0)
      }
    }
    return [Disagreement(field: "value", values: versions)]
  }

  private static func canHold(_ lower: [FigureClaim], _ higher: [FigureClaim]) -> Bool {
    lower.contains { one in higher.contains { range(one).overlaps(range($0)) } }
  }

  private static func range(_ claim: FigureClaim) -> ClosedRange<Double> {
    let value = claim.value
    let slack = abs(value) * rounding
    switch claim.approximation {
    case .exact: return value...value
    case .about: return value - slack...value + slack
    case .nearly: return value - slack...value
    case .over: return value...value + slack
    case .under: return min(0, value)...value
    case .atLeast: return value...Double.greatestFiniteMagnitude
    }
  }

  static func wording(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? String(value)
  }
}
