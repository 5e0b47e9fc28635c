/// What a site's robots.txt allows to one robot (RFC 9309).
public struct RobotRules: Hashable, Sendable {
  private struct Rule: Hashable {
    var pattern: [UInt8]
    var allows: Bool
  }

  private var rules: [Rule] = []
  /// Seconds between two visits that the site asks for; no standard, but widely written.
  public private(set) var delay: Double?

  /// Everything is allowed.
  public init() {}

  public static let nothing: RobotRules = {
    var rules = RobotRules()
    rules.rules = [Rule(pattern: [UInt8(ascii: "/")], allows: false)]
    return rules
  }()

  /// - Parameters:
  ///   - bytes: the file; what is beyond `readAtMost` is not read.
  ///   - robot: the product token of the robot, as "rapporteur".
  public init(reading bytes: [UInt8], for robot: String) {
    var own = RobotRules()
    var general = RobotRules()
    var isOwn = false
    var isGeneral = false
    var metOwn = false
    var namesAgents = false
    let robot = robot.lowercased()
    for line in bytes.prefix(Self.readAtMost).split(whereSeparator: { $0 == 10 || $0 == 13 }) {
      guard let (key, value) = Self.field(line) else { continue }
      if key == "user-agent" {
        // Several names in a row share a group; groups of one name count together.
        if !namesAgents {
          isOwn = false
          isGeneral = false
        }
        namesAgents = true
        if value == "*" { isGeneral = true }
        if Self.token(value) == robot {
          isOwn = true
          metOwn = true
        }
        continue
      }
      guard ["allow", "disallow", "crawl-delay"].contains(key) else { continue }
      namesAgents = false
      if isOwn { own.take(key, value) }
      if isGeneral { general.take(key, value) }
    }
    self = metOwn ? own : general
  }

  /// As much as RFC 9309 asks a robot to read at least.
  public static let readAtMost = 512 * 1024

  /// The longest rule that matches decides; of two of one length, the one that allows.
  ///
  /// - Parameter target: path and query.
  public func allows(_ target: String) -> Bool {
    let target = Self.evenlyEscaped(Array(target.utf8))
    if target == Array("/robots.txt".utf8) { return true }
    var best: (length: Int, allows: Bool)?
    for rule in rules where Self.matches(rule.pattern, target) {
      if let met = best,
        met.length > rule.pattern.count || (met.length == rule.pattern.count && met.allows)
      {
        continue
      }
      best = (rule.pattern.count, rule.allows)
    }
    return best?.allows ?? true
  }

  private mutating func take(_ key: String, _ value: String) {
    switch key {
    case "crawl-delay":
      if let seconds = Double(value), seconds >= 0, seconds.isFinite { delay = seconds }
    default:
      // An empty rule matches nothing.
      guard !value.isEmpty else { return }
      rules.append(
        Rule(pattern: Self.evenlyEscaped(Array(value.utf8)), allows: key == "allow"))
    }
  }

  private static func field(_ line: ArraySlice<UInt8>) -> (key: String, value: String)? {
    let bare = line.prefix { $0 != UInt8(ascii: "#") }
    guard let colon = bare.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    var key = trimmed(bare[..<colon]).lowercased()
    // The byte order mark that some editors write.
    if key.hasPrefix("\u{FEFF}") { key.removeFirst() }
    return (key, trimmed(bare[bare.index(after: colon)...]))
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    let isSpace: (UInt8) -> Bool = { $0 == 32 || $0 == 9 }
    let start = bytes.drop(while: isSpace)
    let end = start.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? start.startIndex
    return String(decoding: start[..<end], as: UTF8.self)
  }

  /// "rapporteur" of "Rapporteur/1.0".
  private static func token(_ name: String) -> String {
    String(name.lowercased().prefix { $0.isASCII && ($0.isLetter || $0 == "-" || $0 == "_") })
  }

  /// With `*` for any run and `$` at the end for the end. Greedy with one step back: the time is
  /// bounded by the product of the lengths, whatever the pattern.
  private static func matches(_ pattern: [UInt8], _ target: [UInt8]) -> Bool {
    let isAnchored = pattern.last == UInt8(ascii: "$")
    // A rule matches every address that begins like it.
    let pattern = isAnchored ? Array(pattern.dropLast()) : pattern + [UInt8(ascii: "*")]
    var p = 0
    var t = 0
    var star: (p: Int, t: Int)?
    while t < target.count {
      if p < pattern.count, pattern[p] == UInt8(ascii: "*") {
        star = (p, t)
        p += 1
      } else if p < pattern.count, pattern[p] == target[t] {
        p += 1
        t += 1
      } else if let back = star {
        p = back.p + 1
        t = back.t + 1
        star = (back.p, t)
      } else {
        return false
      }
    }
    return pattern[p...].allSatisfy { $0 == UInt8(ascii: "*") }
  }

  /// Bytes beyond ASCII as escapes, escapes in capitals, and those of letters, digits and `-._~`
  /// undone: one address is written in one way.
  private static func evenlyEscaped(_ bytes: [UInt8]) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    var even: [UInt8] = []
    even.reserveCapacity(bytes.count)
    func escape(_ byte: UInt8) {
      even += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "%"), index + 2 < bytes.count,
        let high = hexValue(bytes[index + 1]), let low = hexValue(bytes[index + 2])
      {
        let meant = high << 4 | low
        if isUnreserved(meant) { even.append(meant) } else { escape(meant) }
        index += 3
      } else {
        if byte >= 0x80 { escape(byte) } else { even.append(byte) }
        index += 1
      }
    }
    return even
  }

  private static func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "-._~".utf8.contains(byte)
    }
  }
}
