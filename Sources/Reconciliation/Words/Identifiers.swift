/// Short, stable ids: a list's letters and eight hexadecimal digits of a hash of what the entry is.
enum Identifiers {
  /// One id for each identity, in the given order. Entries whose digits collide get longer ones;
  /// entries of one identity are told apart by their order.
  static func named(_ prefix: String, _ identities: [String]) -> [String] {
    let hashes = distinct(identities).map(digits)
    var holders: [Substring: Int] = [:]
    for hash in hashes { holders[hash.prefix(8), default: 0] += 1 }
    return hashes.map { hash in
      prefix + (holders[hash.prefix(8)] == 1 ? hash.prefix(8) : hash.prefix(16))
    }
  }

  private static func distinct(_ identities: [String]) -> [String] {
    var met: [String: Int] = [:]
    return identities.map { identity in
      let repeats = met[identity, default: 0]
      met[identity] = repeats + 1
      return repeats == 0 ? identity : "\(identity)#\(repeats)"
    }
  }

  private static func digits(_ identity: String) -> String {
    let hex = String(StableHash.of(identity), radix: 16)
    return String(repeating: "0", count: 16 - hex.count) + hex
  }
}
