/// Tells whether two names can be spellings of one.
///
/// It looks at letters only: two people may well bear one name, so a caller needs more than this
/// to join them.
public struct NameSpelling: Sendable {
  private let minimum: Int
  private let rules: [Rewriting]
  private let particles: Set<String>
  /// Of these the first stands for all.
  private let prefixes: [String]
  /// Numbers of the families that a folded part belongs to.
  private let families: [String: [Int]]
  private let isLoose: [Bool]

  /// A rule with its letters as bytes.
  private struct Rewriting: Sendable {
    var from: [UInt8]
    var to: [UInt8]
    var at: SpellingTable.Rule.Position
  }

  public init(_ table: SpellingTable) {
    minimum = table.minimum
    rules = table.rules.map {
      Rewriting(from: Array($0.from.utf8), to: Array($0.to.utf8), at: $0.at)
    }
    particles = Set(table.particles)
    prefixes = table.prefixes
    var families: [String: [Int]] = [:]
    for (number, family) in table.families.enumerated() {
      for name in family.names { families[Self.plain(name), default: []].append(number) }
    }
    self.families = families
    isLoose = table.families.map(\.isLoose)
  }

  /// Whether all parts of the names agree in their order, articles aside.
  public func areVariants(_ one: String, _ other: String) -> Bool {
    let mine = parts(of: one)
    let others = parts(of: other)
    guard !mine.isEmpty, mine.count == others.count else { return false }
    return zip(mine, others).allSatisfy { agree($0, $1, isAlone: mine.count == 1) }
  }

  /// A key that is equal for spellings that differ by letter rules alone; families do not enter.
  public func key(of name: String) -> String {
    parts(of: name).map { part in
      let letters = skeleton(part)
      return letters.utf8.count >= minimum ? letters : part
    }.joined(separator: " ")
  }

  private func agree(_ one: String, _ other: String, isAlone: Bool) -> Bool {
    if one == other { return true }
    let shared = Set(families[one] ?? []).intersection(families[other] ?? [])
    if shared.contains(where: { !isLoose[$0] || !isAlone }) { return true }
    let mine = skeleton(one)
    return mine.utf8.count >= minimum && mine == skeleton(other)
  }

  /// The name's parts, folded and without articles, unless it consists of them.
  private func parts(of name: String) -> [String] {
    let all = name.split { $0 == " " || $0 == "-" || $0 == "\u{2011}" || $0 == "\u{A0}" }
      .map { Self.plain(String($0)) }.filter { !$0.isEmpty }
    let kept = all.filter { !particles.contains($0) }
    return joined(kept.isEmpty ? all : kept)
  }

  /// "Abdul Rahman", "Abdel-Rahman" and "Abdulrahman" are one part.
  private func joined(_ parts: [String]) -> [String] {
    guard let common = prefixes.first else { return parts }
    var result: [String] = []
    var isPending = false
    for part in parts {
      let isPrefix = prefixes.contains(part)
      if isPending, let last = result.popLast() {
        result.append(isPrefix ? last : common + part)
        isPending = isPrefix
      } else {
        result.append(part)
        isPending = isPrefix
      }
    }
    return result
  }

  /// Small letters without marks, apostrophes and full stops.
  private static func plain(_ part: String) -> String {
    var bytes: [UInt8] = []
    for scalar in part.unicodeScalars { LatinFolding.fold(scalar, into: &bytes) }
    bytes.removeAll { $0 == UInt8(ascii: "'") || $0 == UInt8(ascii: ".") }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func skeleton(_ part: String) -> String {
    var bytes = Array(part.utf8)
    for rule in rules { Self.apply(rule, to: &bytes) }
    var single: [UInt8] = []
    for byte in bytes where byte != single.last { single.append(byte) }
    return String(decoding: single, as: UTF8.self)
  }

  private static func apply(_ rule: Rewriting, to bytes: inout [UInt8]) {
    guard bytes.count > rule.from.count else { return }
    switch rule.at {
    case .start:
      if bytes.starts(with: rule.from) { bytes.replaceSubrange(..<rule.from.count, with: rule.to) }
    case .end:
      if bytes.suffix(rule.from.count).elementsEqual(rule.from) {
        bytes.replaceSubrange((bytes.count - rule.from.count)..., with: rule.to)
      }
    case .any:
      bytes = replacing(rule, in: bytes)
    }
  }

  private static func replacing(_ rule: Rewriting, in bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 2)
    var position = 0
    while position < bytes.count {
      if bytes[position...].starts(with: rule.from) {
        result.append(contentsOf: rule.to)
        position += rule.from.count
      } else {
        result.append(bytes[position])
        position += 1
      }
    }
    return result
  }
}
