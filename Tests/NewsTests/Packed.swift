import CZlib
import Foundation

/// Compressed bytes, for tests.
enum Packed {
  static func gzip(_ bytes: [UInt8]) -> [UInt8] { packed(bytes, 31) }
  static func zlib(_ bytes: [UInt8]) -> [UInt8] { packed(bytes, 15) }
  static func bare(_ bytes: [UInt8]) -> [UInt8] { packed(bytes, -15) }

  private static func packed(_ bytes: [UInt8], _ window: Int32) -> [UInt8] {
    var stream = z_stream()
    deflateInit2_(
      &stream, 9, Z_DEFLATED, window, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    defer { deflateEnd(&stream) }
    var input = bytes
    var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))) + 64)
    let room = output.count
    let count = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(room)
        deflate(&stream, Z_FINISH)
        return room - Int(stream.avail_out)
      }
    }
    return Array(output[..<count])
  }
}
