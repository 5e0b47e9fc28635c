/// Folds case and the marks of Latin letters, so that "Élysée" and "Elysee" are one.
///
/// A table of its own because the standard library has no folding that is free of a locale. It
/// covers the letters by which news writes names of Europe, Turkey and the Caucasus.
enum LatinFolding {
  private static let groups: [(plain: String, marked: String)] = [
    ("a", "àáâãäåāăąǎəạảấầẩẫậắằẳẵặ"), ("ae", "æ"), ("b", "ḇ"), ("c", "çćĉċč"), ("d", "ďđðḏḍ"),
    ("e", "èéêëēĕėęěẽẹẻếềểễệ"), ("g", "ĝğġģǧ"), ("h", "ĥħḥḫ"), ("i", "ìíîïĩīĭįıǐỉị"), ("j", "ĵ"),
    ("k", "ķḳ"), ("l", "ĺļľŀł"), ("n", "ñńņňŋ"), ("o", "òóôõöøōŏőǒơọỏốồổỗộớờởỡợ"), ("oe", "œ"),
    ("r", "ŕŗř"), ("s", "śŝşšșṣ"), ("ss", "ß"), ("t", "ţťŧțṭ"), ("th", "þ"),
    ("u", "ùúûüũūŭůűųǔưụủứừửữự"), ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżžẓ"), ("'", "’ʼ‘ʻ`"),
  ]

  private static let table: [UInt32: [UInt8]] = {
    var table: [UInt32: [UInt8]] = [:]
    for (plain, marked) in groups {
      for scalar in marked.unicodeScalars { table[scalar.value] = Array(plain.utf8) }
    }
    return table
  }()

  /// Appends the folded form of one scalar.
  static func fold(_ scalar: Unicode.Scalar, into bytes: inout [UInt8]) {
    // Combining marks vanish: "e" and U+0301 are "é".
    if (0x300...0x36F).contains(scalar.value) { return }
    for lower in scalar.properties.lowercaseMapping.unicodeScalars {
      if (0x300...0x36F).contains(lower.value) { continue }
      if let plain = table[lower.value] {
        bytes.append(contentsOf: plain)
      } else {
        bytes.append(contentsOf: String(lower).utf8)
      }
    }
  }
}
