/// Text and requests of roff's macros for manual pages (man(7)), in ASCII.
struct Roff {
  private(set) var text = ""

  /// A request with its arguments, each of which may hold spaces.
  mutating func request(_ name: String, _ arguments: String...) {
    let quoted = arguments.map { "\"\(Self.escaped($0).replacing("\"", with: "\\(dq"))\"" }
    text += ([".\(name)"] + quoted).joined(separator: " ") + "\n"
  }

  /// A line of running text.
  mutating func line(_ words: String) { text += Self.line(words) + "\n" }

  /// Help as it is written for the terminal: paragraphs, parted by empty lines, and examples, which
  /// are indented and stay as they are.
  mutating func help(_ words: String) {
    var isExample = false
    var isOpen = false
    for line in words.split(separator: "\n", omittingEmptySubsequences: false) {
      let isIndented = line.hasPrefix("  ") && !line.allSatisfy { $0 == " " }
      if isExample, !isIndented {
        text += ".EE\n.RE\n"
        isExample = false
      }
      if line.allSatisfy({ $0 == " " }) {
        isOpen = false
      } else if isIndented {
        if !isExample { text += ".PP\n.RS 4\n.EX\n" }
        isExample = true
        self.line(String(line.drop { $0 == " " }))
      } else {
        text += isOpen ? ".br\n" : ".PP\n"
        isOpen = true
        self.line(String(line))
      }
    }
    if isExample { text += ".EE\n.RE\n" }
  }

  /// At the head of a line a full stop or an apostrophe would be a request.
  private static func line(_ words: String) -> String {
    let escaped = escaped(words)
    return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
  }

  /// Hyphens are written as those that can be copied into a shell; what is not ASCII by its number,
  /// since roff itself reads no UTF-8.
  private static func escaped(_ words: String) -> String {
    var escaped = ""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\e"
      case "-": escaped += "\\-"
      case "'": escaped += "\\(aq"
      case "`": escaped += "\\(ga"
      case "^": escaped += "\\(ha"
      case "~": escaped += "\\(ti"
      case "\u{20}"..."\u{7E}": escaped.unicodeScalars.append(scalar)
      default:
        guard scalar.value >= 0xA0 else { continue }
        let digits = String(scalar.value, radix: 16, uppercase: true)
        escaped += "\\[u\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)]"
      }
    }
    return escaped
  }
}
