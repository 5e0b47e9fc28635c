/// The first bytes of kinds of file that people put among texts by mistake.
enum BinarySignature {
  private static let all: [(bytes: [UInt8], format: String)] = [
    (Array("%PDF".utf8), "a PDF"),
    ([0x50, 0x4B, 0x03, 0x04], "a ZIP or office document"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an office document"),
    ([0x1F, 0x8B], "compressed with gzip"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "compressed with xz"),
    (Array("BZh".utf8), "compressed with bzip2"),
    ([0x28, 0xB5, 0x2F, 0xFD], "compressed with zstd"),
    ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
    ([0xFF, 0xD8, 0xFF], "a JPEG image"),
    (Array("GIF8".utf8), "a GIF image"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program"),
    (Array("{\\rtf".utf8), "a rich-text document"),
    (Array("SQLite format".utf8), "a database"),
  ]

  static func format(of bytes: [UInt8]) -> String? {
    // "BZh" begins a word in some languages: the block size digit must follow.
    all.first { signature in
      bytes.starts(with: signature.bytes)
        && (signature.bytes != Array("BZh".utf8)
          || bytes.count > 3 && (0x31...0x39).contains(bytes[3]))
    }?.format
  }
}
