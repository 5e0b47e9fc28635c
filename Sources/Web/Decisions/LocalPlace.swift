/// A place on this server to go on with; whatever could lead elsewhere leads to the start.
struct LocalPlace: Sendable {
  let text: String

  init(_ wish: String) {
    text = Self.isLocal(wish) ? wish : "/"
  }

  private static func isLocal(_ wish: String) -> Bool {
    let bytes = Array(wish.utf8)
    guard bytes.count <= 2048, bytes.first == UInt8(ascii: "/") else { return false }
    // "//host" and "/\host" are other hosts to browsers.
    if bytes.count > 1, [UInt8(ascii: "/"), UInt8(ascii: "\\")].contains(bytes[1]) { return false }
    return bytes.allSatisfy { (0x21...0x7e).contains($0) && $0 != UInt8(ascii: "\\") }
  }
}
