/// Text that is safe to show: one line, without control characters, terminal escape sequences or
/// invisible direction marks, whatever the article held.
///
/// Everything that a brief shows is of this type, so no renderer can forget to clean.
public struct PlainText: Hashable, Sendable {
  public let string: String

  public init(_ raw: String) {
    var cleaner = Cleaner()
    for scalar in raw.unicodeScalars { cleaner.read(scalar) }
    string = cleaner.text
  }

  /// As above, but one space at either end stays, so that stretches of a line can be joined.
  init(inline raw: String) {
    let inner = PlainText(raw).string
    func isSpace(_ character: Character?) -> Bool { character?.isWhitespace ?? false }
    string =
      (isSpace(raw.first) ? " " : "") + inner + (isSpace(raw.last) && !inner.isEmpty ? " " : "")
  }

  public var isEmpty: Bool { string.isEmpty }

  /// The text, cut at a space where it has more than `limit` characters.
  public func shortened(to limit: Int) -> PlainText {
    guard string.count > limit else { return self }
    var head = string.prefix(max(1, limit - 1))
    if let space = head.lastIndex(of: " "),
      head.distance(from: head.startIndex, to: space) > limit / 2
    {
      head = head[..<space]
    }
    return PlainText(head + "…")
  }
}

extension PlainText: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  public init(stringLiteral value: String) { self.init(value) }
}

/// Drops what a terminal or a reader could be deceived by, scalar by scalar.
private struct Cleaner {
  /// Where the reading stands in an escape sequence (ECMA-48).
  private enum State { case text, escape, control, string, stringEscape }

  /// Marks that may be stacked on one letter; scripts in use need no more.
  private static let stackedMarks = 4

  private(set) var text = ""
  private var state = State.text
  private var owesSpace = false
  private var marks = 0

  mutating func read(_ scalar: Unicode.Scalar) {
    switch state {
    case .text: readText(scalar)
    case .escape: readEscape(scalar)
    case .control:
      if scalar.value == 0x0A {
        end(scalar)
      } else if (0x40...0x7E).contains(scalar.value) {
        state = .text
      }
    case .string:
      switch scalar.value {
      case 0x07, 0x9C: state = .text
      case 0x1B: state = .stringEscape
      // An unfinished sequence must not swallow the rest of the article.
      case 0x0A: end(scalar)
      default: break
      }
    case .stringEscape:
      if scalar.value == 0x0A {
        end(scalar)
      } else {
        state = scalar.value == 0x5C ? .text : .string
      }
    }
  }

  private mutating func end(_ scalar: Unicode.Scalar) {
    state = .text
    readText(scalar)
  }

  private mutating func readEscape(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x5B: state = .control
    case 0x5D, 0x50, 0x58, 0x5E, 0x5F: state = .string
    case 0x20...0x2F: break
    case 0x0A: end(scalar)
    default: state = .text
    }
  }

  private mutating func readText(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x1B: state = .escape
    case 0x9B: state = .control
    case 0x90, 0x98, 0x9D, 0x9E, 0x9F: state = .string
    default:
      if scalar.properties.isWhitespace {
        owesSpace = !text.isEmpty
      } else if !Cleaner.isDropped(scalar) {
        append(scalar)
      }
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    marks = DisplayWidth.isCombining(scalar) ? marks + 1 : 0
    guard marks <= Cleaner.stackedMarks else { return }
    if owesSpace {
      text.unicodeScalars.append(" ")
      owesSpace = false
    }
    text.unicodeScalars.append(scalar)
  }

  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F: true
    // Direction marks and overrides, which can make a text read as another.
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    case 0x00AD, 0x200B, 0x2060...0x2064, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: false
    }
  }
}
