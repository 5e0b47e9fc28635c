import CZlib

/// One compressed stream of zlib's kinds, taken a piece at a time.
final class Inflater {
  enum Wrapping: Int32 {
    case gzip = 31
    case zlib = 15
    /// Deflate without a frame, as some servers send it.
    case bare = -15
  }

  struct Step {
    var output: [UInt8]
    /// Bytes of the input that are done with.
    var taken: Int
    var isAtEnd: Bool
  }

  /// At an address of its own: zlib keeps a pointer to it.
  private let stream: UnsafeMutablePointer<z_stream>

  init(_ wrapping: Wrapping) throws(RefusalReason) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let code = inflateInit2_(
      stream, wrapping.rawValue, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard code == Z_OK else { throw .damaged(detail: "zlib gives no stream") }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// Inflates what it can of the input into at most `room` bytes.
  func step(_ input: ArraySlice<UInt8>, room: Int) throws(RefusalReason) -> Step {
    var code = Z_OK
    var taken = 0
    let output = [UInt8](unsafeUninitializedCapacity: room) { out, count in
      input.withUnsafeBufferPointer { source in
        stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        stream.pointee.avail_in = UInt32(clamping: source.count)
        stream.pointee.next_out = out.baseAddress
        stream.pointee.avail_out = UInt32(clamping: room)
        let offered = Int(stream.pointee.avail_in)
        code = inflate(stream, Z_NO_FLUSH)
        taken = offered - Int(stream.pointee.avail_in)
        count = room - Int(stream.pointee.avail_out)
      }
    }
    guard code == Z_OK || code == Z_STREAM_END || code == Z_BUF_ERROR else {
      let words = stream.pointee.msg.map { String(cString: $0) } ?? "code \(code)"
      throw .damaged(detail: words)
    }
    return Step(output: output, taken: taken, isAtEnd: code == Z_STREAM_END)
  }

  /// All of a compressed body.
  static func inflated(
    _ bytes: ArraySlice<UInt8>, _ wrapping: Wrapping, limits: ReadingLimits
  ) throws(RefusalReason) -> [UInt8] {
    let inflater = try Inflater(wrapping)
    var rest = bytes
    var result: [UInt8] = []
    while true {
      let step = try inflater.step(rest, room: 1 << 17)
      rest = rest.dropFirst(step.taken)
      result += step.output
      try limits.checkInflated(result.count, from: bytes.count - rest.count)
      guard result.count <= limits.recordBytes else {
        throw .tooLarge(limitBytes: limits.recordBytes)
      }
      if step.isAtEnd { return result }
      guard step.taken > 0 || !step.output.isEmpty else {
        throw .truncated(detail: "its compressed body breaks off")
      }
    }
  }
}
