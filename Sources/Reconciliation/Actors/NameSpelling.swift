/// Brings the spellings of a name to one form, by the rules it is given.
struct NameSpelling {
  private let letters: [(from: [UInt8], to: [UInt8], at: SpellingRules.Replacement.Position)]
  private let equivalents: [String: String]
  private let particles: Set<String>

  init(_ rules: SpellingRules) {
    letters = rules.letters.filter { !$0.from.isEmpty }.map {
      (Array($0.from.utf8), Array($0.to.utf8), $0.at)
    }
    var equivalents: [String: String] = [:]
    for group in rules.equivalents {
      let folded = group.map(LetterFolder.folded)
      guard let first = folded.first else { continue }
      for name in folded { equivalents[name] = first }
    }
    self.equivalents = equivalents
    particles = Set(rules.particles.map(LetterFolder.folded))
  }

  func isParticle(_ word: String) -> Bool { particles.contains(word) }

  /// Equal for the spellings of one name ("sergey", "sergei").
  func skeleton(_ word: String) -> String {
    var bytes = Array((equivalents[word] ?? word).utf8)
    for rule in letters { bytes = NameSpelling.applied(rule, bytes) }
    var single: [UInt8] = []
    for byte in bytes where single.last != byte { single.append(byte) }
    return String(decoding: single, as: UTF8.self)
  }

  private static func applied(
    _ rule: (from: [UInt8], to: [UInt8], at: SpellingRules.Replacement.Position), _ bytes: [UInt8]
  ) -> [UInt8] {
    let length = rule.from.count
    // A rule must leave something of the word to compare.
    guard bytes.count > length else { return bytes }
    switch rule.at {
    case .start:
      return bytes.starts(with: rule.from) ? rule.to + bytes.dropFirst(length) : bytes
    case .end:
      return bytes.suffix(length).elementsEqual(rule.from)
        ? bytes.dropLast(length) + rule.to : bytes
    case .inside, .anywhere:
      var replaced = rule.at == .inside ? Array(bytes.prefix(1)) : []
      var position = replaced.count
      while position < bytes.count {
        if bytes[position...].starts(with: rule.from) {
          replaced += rule.to
          position += length
        } else {
          replaced.append(bytes[position])
          position += 1
        }
      }
      return replaced
    }
  }
}
