import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file's bytes, mapped for reading: only the pages that are touched come into memory.
final class MappedFile: @unchecked Sendable {
  // Unchecked: the bytes are never written, and live as long as the object.
  let name: String
  let bytes: UnsafeRawBufferPointer

  init(_ file: URL) throws {
    name = file.lastPathComponent
    let descriptor = open(file.path, O_RDONLY)
    guard descriptor >= 0 else {
      throw EncoderWeightsError(file: name, reason: "cannot be opened (\(MappedFile.lastError))")
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_size > 0 else {
      throw EncoderWeightsError(file: name, reason: "is empty")
    }
    let size = Int(status.st_size)
    guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED
    else {
      throw EncoderWeightsError(file: name, reason: "cannot be mapped (\(MappedFile.lastError))")
    }
    bytes = UnsafeRawBufferPointer(start: start, count: size)
  }

  deinit {
    if let start = bytes.baseAddress {
      munmap(UnsafeMutableRawPointer(mutating: start), bytes.count)
    }
  }

  private static var lastError: String { String(cString: strerror(errno)) }
}

/// An address in a mapped file, which it keeps mapped.
struct MappedBytes: @unchecked Sendable {
  // Unchecked: nobody writes there.
  let file: MappedFile
  let start: UnsafePointer<Int8>
}
