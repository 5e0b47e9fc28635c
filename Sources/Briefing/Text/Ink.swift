/// ANSI colour for a terminal, or none.
struct Ink {
  let isOn: Bool

  enum Colour: String {
    case bold = "1"
    case faint = "2"
    case heading = "1;36"
    case mark = "36"
    case status = "33"
    case highlight = "1;33"
  }

  func paint(_ text: String, _ colour: Colour?) -> String {
    guard isOn, let colour, !text.isEmpty else { return text }
    return "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m"
  }

  static func colour(_ style: Run.Style) -> Colour? {
    switch style {
    case .plain: nil
    case .name: .bold
    case .faint: .faint
    case .status: .status
    }
  }
}
