import CKernels
import Foundation

/// The SHA-256 that stands beside a weights file, in a file of the same name with `.sha256`.
enum Checksum {
  /// Throws when the bytes are not those that the checksum was taken of.
  static func verify(_ file: MappedFile, against beside: URL) throws {
    guard let data = try? Data(contentsOf: beside), data.count <= 4096 else {
      throw EncoderWeightsError(
        file: file.name, reason: "its checksum \(beside.lastPathComponent) cannot be read")
    }
    let stated = data.prefix { !($0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09) }
    let found = hexadecimal(digest(of: file.bytes))
    guard stated.elementsEqual(found.utf8) else {
      throw EncoderWeightsError(
        file: file.name,
        reason: "is truncated or altered: its SHA-256 is \(found), not the one that "
          + "\(beside.lastPathComponent) states")
    }
  }

  static func digest(of bytes: UnsafeRawBufferPointer) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: 32)
    guard let start = bytes.baseAddress else {
      kernel_sha256("", 0, &digest)
      return digest
    }
    kernel_sha256(start, bytes.count, &digest)
    return digest
  }

  static func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
  }
}
