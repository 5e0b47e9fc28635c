/// The records of a web archive, one after the other. A length that lies, damage and an end within a
/// record cost that record; the next one is found again.
struct ArchiveRecords {
  private let stream: ByteStream
  private let limits: ReadingLimits
  private(set) var number = 0
  private var isAtEnd = false
  /// Bytes that may still be read a second time after a length that lies, so that many lies together
  /// cost no more than one pass.
  private var rereadable: Int

  private static let longestHeader = 65_536

  init(_ stream: ByteStream, limits: ReadingLimits) {
    self.stream = stream
    self.limits = limits
    rereadable = 8 * limits.recordBytes
  }

  /// Nil at the end. An error is of the record `number`; the next call goes on behind it.
  mutating func next() throws(RefusalReason) -> ArchiveRecord? {
    guard !isAtEnd else { return nil }
    do throws(RefusalReason) {
      guard try skipToRecord() else {
        isAtEnd = true
        return nil
      }
      number += 1
      return try record()
    } catch {
      if stream.isCompressed, error.isOfCompression {
        if case .truncated = error { isAtEnd = true }
        if !isAtEnd, !stream.skipMember() { isAtEnd = true }
        // What breaks before a header is a record all the same.
        if !isWithin { number += 1 }
      } else if case .unreadable = error {
        isAtEnd = true
      }
      isWithin = false
      isLost = true
      throw error
    }
  }

  /// A record's first line was read and its end not yet.
  private var isWithin = false
  /// The last record was broken, so that what follows it need not be a record.
  private var isLost = false

  /// Passes over what stands between records, up to a line "WARC/…".
  private mutating func skipToRecord() throws(RefusalReason) -> Bool {
    isWithin = false
    var hasJunk = false
    while true {
      let head = try stream.peek(5)
      guard !head.isEmpty else {
        guard !hasJunk || isLost else { break }
        return false
      }
      if head.elementsEqual("WARC/".utf8) {
        if hasJunk, !isLost { break }
        isLost = false
        isWithin = true
        return true
      }
      if head.first == 0x0D || head.first == 0x0A {
        stream.take(1)
        continue
      }
      hasJunk = true
      _ = try stream.line(limit: Self.longestHeader)
    }
    number += 1
    throw .malformed(
      format: "WARC", detail: "bytes that belong to no record, as a wrong length leaves them")
  }

  private mutating func record() throws(RefusalReason) -> ArchiveRecord {
    let fields = HeaderFields(try header()[...])
    guard let text = fields["content-length"], let length = Int(text), length >= 0 else {
      throw .malformed(format: "WARC", detail: "a record without its length")
    }
    var record = ArchiveRecord(number: number, fields: fields)
    guard ArchiveRecord.mayHoldArticle(fields), length <= limits.recordBytes else {
      let head = stream.glance(4096)
      let isText = ArchiveRecord.mayHoldArticle(fields) && mayBeText(fields, head)
      try skip(length)
      guard !isText else { throw .tooLarge(limitBytes: limits.recordBytes) }
      isWithin = false
      return record
    }
    let block = try stream.bytes(length)
    if block.count < length || !endsHere() { throw lie(block, length) }
    record.block = block
    isWithin = false
    return record
  }

  /// A picture or a film need not be named when it is passed over.
  private func mayBeText(_ fields: HeaderFields, _ head: ArraySlice<UInt8>) -> Bool {
    guard head.starts(with: Array("HTTP/".utf8)) else {
      return HTTPResponse.isText(fields.mediaType())
    }
    let end = HeaderFields.end(in: head) ?? head.endIndex
    return HTTPResponse.isText(HeaderFields(head[..<end]).mediaType())
  }

  private func header() throws(RefusalReason) -> [UInt8] {
    var header: [UInt8] = []
    _ = try stream.line(limit: Self.longestHeader)
    while true {
      guard case .line(let line)? = try stream.line(limit: Self.longestHeader) else {
        throw .truncated(detail: "the file ends within the header of a record")
      }
      if line.isEmpty || line == [0x0D] { return header }
      header += line
      header.append(0x0A)
      guard header.count <= Self.longestHeader else {
        throw .malformed(format: "WARC", detail: "the header of a record has no end")
      }
    }
  }

  /// Whether the end of a record is here: an empty line, then another record or nothing.
  private func endsHere() -> Bool {
    // Damage behind it is the next record's.
    let next = stream.glance(9)
    let behind = next.drop { $0 == 0x0D || $0 == 0x0A }
    guard behind.count < next.count || next.isEmpty else { return false }
    return behind.isEmpty || behind.elementsEqual("WARC/".utf8)
      || (behind.count < 5 && "WARC/".utf8.starts(with: behind))
  }

  /// What is wrong with a block that does not end where its header says. Where another record begins
  /// within, that is put back.
  private mutating func lie(_ block: [UInt8], _ length: Int) -> RefusalReason {
    // The next record may begin with the block's last bytes.
    let start = ArchiveRecords.recordStart(in: block + stream.glance(Self.mark.count))
    if let start, start <= block.count, block.count - start <= rereadable {
      rereadable -= block.count - start
      stream.putBack(block[start...])
      return .malformed(format: "WARC", detail: "the length of a record reaches into the next one")
    }
    guard block.count == length else {
      return .truncated(
        detail: "the file ends \(length - block.count) bytes before its last record")
    }
    return .malformed(format: "WARC", detail: "the length of a record is not its length")
  }

  private static let mark = Array("\nWARC/1.".utf8)

  private static func recordStart(in block: [UInt8]) -> Int? {
    var index = 0
    while let feed = block[index...].firstIndex(of: 0x0A) {
      if block[feed...].starts(with: mark) { return feed + 1 }
      index = feed + 1
    }
    return nil
  }

  /// Passes over a block of any length, but not over the beginning of another record within.
  private mutating func skip(_ length: Int) throws(RefusalReason) {
    var left = length
    while left > 0 {
      let piece = try stream.peek(Self.mark.count)
      guard !piece.isEmpty else {
        throw .truncated(detail: "the file ends \(left) bytes before its last record")
      }
      let window = stream.available.prefix(left)
      if length > limits.recordBytes, let start = Self.recordStart(in: Array(window)) {
        stream.take(start)
        throw .malformed(
          format: "WARC", detail: "the length of a record reaches into the next one")
      }
      // A mark may lie across two pieces.
      let keep = window.count < left && window.count > Self.mark.count ? Self.mark.count - 1 : 0
      stream.take(window.count - keep)
      left -= window.count - keep
      if keep > 0, try !stream.fill() {
        stream.take(keep)
        throw .truncated(detail: "the file ends \(left - keep) bytes before its last record")
      }
    }
  }
}

extension RefusalReason {
  /// Whether compressed data is at fault, behind which nothing can be read but another member.
  fileprivate var isOfCompression: Bool {
    switch self {
    case .damaged, .inflatesTooFar: true
    case .truncated(let detail): detail.contains("gzip")
    default: false
    }
  }
}
