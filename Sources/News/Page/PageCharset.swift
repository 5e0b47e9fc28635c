import Foundation

/// The charset that a page declares of itself near its top.
enum PageCharset {
  /// Bytes in which the HTML standard looks for a declaration, doubled for careless pages.
  private static let reach = 4096

  /// The label after `charset=`, in lower case; nil where there is none.
  static func declared(in bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(reach).map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self)
      .lowercased()
    guard let found = head.range(of: "charset=") else { return nil }
    let label = head[found.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
      .prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    return label.isEmpty ? nil : String(label)
  }

  /// Encodings other than UTF-8 and Windows-1252 that older pages are written in.
  static func encoding(_ label: String) -> String.Encoding? {
    switch label {
    case "windows-1250", "cp1250": .windowsCP1250
    case "iso-8859-2", "latin2": .isoLatin2
    case "windows-1251", "cp1251": .windowsCP1251
    case "windows-1253": .windowsCP1253
    case "windows-1254", "iso-8859-9": .windowsCP1254
    case "shift_jis", "shift-jis", "sjis": .shiftJIS
    case "euc-jp": .japaneseEUC
    case "iso-2022-jp": .iso2022JP
    default: nil
    }
  }
}
