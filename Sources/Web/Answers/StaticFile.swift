/// A file that pages use, held in memory.
struct StaticFile: Sendable {
  let bytes: [UInt8]
  let type: String
  /// Tells one content from another.
  let tag: String

  init(bytes: [UInt8], type: String) {
    self.bytes = bytes
    self.type = type
    // FNV-1a: it tells versions of our own files apart, nothing more.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    tag = "\"\(String(hash, radix: 36))-\(bytes.count)\""
  }
}
