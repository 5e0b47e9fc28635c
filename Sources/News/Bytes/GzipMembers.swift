/// The members of a gzip file, inflated one after the other.
final class GzipMembers {
  private let source: ByteSource
  private let limits: ReadingLimits
  private var input: ArraySlice<UInt8>
  private var inflater: Inflater?
  private var taken = 0
  private var given = 0

  static func isGzip(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.starts(with: [0x1F, 0x8B, 0x08])
  }

  /// - Parameter head: what was read of the source already.
  init(_ source: ByteSource, head: [UInt8], limits: ReadingLimits) {
    self.source = source
    self.limits = limits
    input = head[...]
  }

  /// The next piece; nil at the end. After an error only `skipMember` goes on.
  func piece() throws(RefusalReason) -> [UInt8]? {
    while true {
      if input.isEmpty, try !refill() {
        guard inflater == nil else {
          inflater = nil
          throw .truncated(detail: "its gzip data breaks off")
        }
        return nil
      }
      let current: Inflater
      if let inflater {
        current = inflater
      } else {
        guard try begins() else { return nil }
        current = try Inflater(.gzip)
        inflater = current
        taken = 0
        given = 0
      }
      let step: Inflater.Step
      do throws(RefusalReason) {
        step = try current.step(input, room: 1 << 17)
      } catch {
        // Whoever goes on must not meet the same bytes again.
        input = input.dropFirst()
        throw error
      }
      input = input.dropFirst(step.taken)
      taken += step.taken
      given += step.output.count
      try limits.checkInflated(given, from: taken)
      if step.isAtEnd { inflater = nil }
      if !step.output.isEmpty { return step.output }
    }
  }

  /// Goes to where the next member seems to begin; false where there is none.
  func skipMember() throws(RefusalReason) -> Bool {
    inflater = nil
    // The member that failed has begun before; another begins behind its first bytes.
    while true {
      while let index = input.firstIndex(of: 0x1F) {
        input = input[index...]
        if input.count < 4, try refill() { continue }
        guard input.count >= 4 else { return false }
        // Reserved flags are zero.
        if GzipMembers.isGzip(input), input[input.startIndex + 3] & 0xE0 == 0 { return true }
        input = input.dropFirst()
      }
      input = []
      guard try refill() else { return false }
    }
  }

  /// Whether a member begins here; padding before it is passed over, and what else follows the last
  /// member is no data.
  private func begins() throws(RefusalReason) -> Bool {
    input = input.drop { $0 == 0 }
    while input.count < 3 {
      guard try refill() else { return false }
      input = input.drop { $0 == 0 }
    }
    guard GzipMembers.isGzip(input) else {
      input = []
      return false
    }
    return true
  }

  private func refill() throws(RefusalReason) -> Bool {
    guard let piece = try source.piece() else { return false }
    input = input.isEmpty ? piece[...] : (Array(input) + piece)[...]
    return true
  }
}
