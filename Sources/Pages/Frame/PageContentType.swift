import Briefing
import Mustache

/// How every value of a template is escaped.
///
/// The library's own escaping goes by characters and so overlooks a quotation mark that a combining
/// accent follows, with which an article could leave an attribute.
struct PageContentType: MustacheContentType {
  static let name = "PAGE"

  func escapeText(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { (0x20..<0x7F).contains($0) || $0 == 0x0A }
    guard !isPlain else { return HTMLEscaping.escape(text) }
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      shown.append(Self.isDeceptive(scalar) ? "\u{FFFD}" : scalar)
    }
    return HTMLEscaping.escape(String(shown)).replacing("\r", with: "&#13;")
  }

  /// Control characters, and those that turn the reading direction of what follows: one for one, so
  /// that offsets hold.
  private static func isDeceptive(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
    case 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }
}
