/// The bytes of an input in order, unzipped where they are gzip, looked at before they are taken.
final class ByteStream {
  private let source: ByteSource
  private var gzip: GzipMembers?
  private var buffer: [UInt8] = []
  private var taken = 0
  private var isAtEnd = false
  /// What broke: it is told whenever more is asked for, until another member is looked for.
  private var failure: RefusalReason?
  private(set) var isCompressed = false

  /// - Throws: why nothing can be read.
  init(_ source: ByteSource, limits: ReadingLimits) throws(RefusalReason) {
    self.source = source
    var head: [UInt8] = []
    while head.count < 3, let piece = try source.piece() { head += piece }
    if GzipMembers.isGzip(head) {
      gzip = GzipMembers(source, head: head, limits: limits)
      isCompressed = true
    } else {
      buffer = head
    }
  }

  var available: ArraySlice<UInt8> { buffer[taken...] }

  /// Puts more behind what is available; false at the end.
  func fill() throws(RefusalReason) -> Bool {
    if let failure { throw failure }
    guard !isAtEnd else { return false }
    if taken > 0 {
      buffer.removeSubrange(..<taken)
      taken = 0
    }
    let piece: [UInt8]?
    do throws(RefusalReason) {
      if let gzip { piece = try gzip.piece() } else { piece = try source.piece() }
    } catch {
      failure = error
      throw error
    }
    guard let piece else {
      isAtEnd = true
      return false
    }
    buffer += piece
    return true
  }

  /// The next bytes without taking them: as many as asked for, fewer at the end.
  func peek(_ count: Int) throws(RefusalReason) -> ArraySlice<UInt8> {
    while buffer.count - taken < count, try fill() {}
    return available.prefix(count)
  }

  /// What can be had of the next bytes. What breaks within is told when more is asked for.
  func glance(_ count: Int) -> ArraySlice<UInt8> {
    (try? peek(count)) ?? available.prefix(count)
  }

  /// Takes bytes that are available.
  func take(_ count: Int) {
    taken = min(buffer.count, taken + count)
  }

  /// The next bytes: as many as asked for, fewer at the end.
  func bytes(_ count: Int) throws(RefusalReason) -> [UInt8] {
    let bytes = Array(try peek(count))
    take(bytes.count)
    return bytes
  }

  /// All that is left.
  func rest(limit: Int) throws(RefusalReason) -> [UInt8] {
    let all = try peek(limit + 1)
    guard all.count <= limit else { throw .tooLarge(limitBytes: limit) }
    defer { take(all.count) }
    return Array(all)
  }

  /// Puts bytes back before what is available.
  func putBack(_ bytes: ArraySlice<UInt8>) {
    buffer = Array(bytes) + buffer[taken...]
    taken = 0
  }

  enum Line {
    case line([UInt8])
    case tooLong
  }

  /// The next line without its line feed; nil at the end. One over the limit is passed over.
  func line(limit: Int) throws(RefusalReason) -> Line? {
    var searched = 0
    var isTooLong = false
    while true {
      if let end = buffer[(taken + searched)...].firstIndex(of: 0x0A) {
        defer { taken = end + 1 }
        return isTooLong || end - taken > limit ? .tooLong : .line(Array(buffer[taken..<end]))
      }
      if buffer.count - taken > limit {
        isTooLong = true
        taken = buffer.count
      }
      searched = buffer.count - taken
      guard try fill() else {
        let rest = Array(available)
        take(rest.count)
        return isTooLong ? .tooLong : rest.isEmpty ? nil : .line(rest)
      }
    }
  }

  /// After damage: goes to the next gzip member; false where there is none.
  func skipMember() -> Bool {
    buffer = []
    taken = 0
    failure = nil
    guard let gzip, let found = try? gzip.skipMember(), found else {
      isAtEnd = true
      return false
    }
    isAtEnd = false
    return true
  }
}
