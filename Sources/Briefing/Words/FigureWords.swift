public import Dossier

/// A quantity in words: "about 60,000 troops", "USD 790 million".
public enum FigureWords {
  private static let scales: [(Double, String)] = [
    (1e12, "trillion"), (1e9, "billion"), (1e6, "million"),
  ]

  public static func words(_ figure: Figure) -> String {
    let number = number(figure.value)
    let isMoney = isCurrency(figure.unit)
    let quantity =
      figure.unit.isEmpty
      ? number : isMoney ? "\(figure.unit) \(number)" : "\(number) \(unit(figure))"
    return approximation(figure.approximation) + quantity
  }

  /// "1 day" where the dossier's unit is "days".
  private static func unit(_ figure: Figure) -> String {
    let unit = figure.unit
    let isPlural = unit.utf8.count > 3 && unit.hasSuffix("s") && !unit.hasSuffix("ss")
    return figure.value == 1 && isPlural ? String(unit.dropLast()) : unit
  }

  static func number(_ value: Double) -> String {
    for (scale, name) in scales where value.magnitude >= scale {
      // Only where nothing is lost: 1,234,567 stays as it is.
      let thousandths = value / scale * 1000
      if thousandths == thousandths.rounded() {
        return "\(decimal(thousandths / 1000)) \(name)"
      }
      break
    }
    return decimal(value)
  }

  private static func decimal(_ value: Double) -> String {
    guard value.magnitude < 1e15 else { return String(value) }
    guard value != value.rounded() else { return CountWords.grouped(Int(value)) }
    let whole = Int(value.magnitude)
    let text = String(value.magnitude)
    guard let point = text.firstIndex(of: "."), !text.contains("e") else { return String(value) }
    return (value < 0 ? "−" : "") + CountWords.grouped(whole) + text[point...]
  }

  /// ISO 4217 codes are three capitals.
  private static func isCurrency(_ unit: String) -> Bool {
    unit.utf8.count == 3 && unit.utf8.allSatisfy { (0x41...0x5A).contains($0) }
  }

  private static func approximation(_ approximation: Approximation) -> String {
    switch approximation {
    case .exact: ""
    case .about: "about "
    case .nearly: "nearly "
    case .over: "more than "
    case .under: "less than "
    case .atLeast: "at least "
    }
  }
}
