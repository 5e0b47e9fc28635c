import CKernels
import Foundation

/// A safetensors container: a length, a JSON header that names the tensors, and their bytes.
///
/// Everything that the header says is checked against the file before a byte is read.
struct TensorFile {
  struct Entry: Decodable {
    let dtype: String
    let shape: [Int]
    let offsets: [Int]

    enum CodingKeys: String, CodingKey {
      case dtype, shape
      case offsets = "data_offsets"
    }
  }

  /// A header of some hundred tensors takes a dozen kilobytes.
  static let longestHeader = 1 << 20

  let file: MappedFile
  let metadata: [String: String]
  private let entries: [String: Entry]
  /// Where the tensors' bytes begin.
  private let start: Int

  init(_ file: MappedFile) throws {
    self.file = file
    func refused(_ reason: String) -> EncoderWeightsError {
      EncoderWeightsError(file: file.name, reason: reason)
    }
    guard file.bytes.count >= 8 else { throw refused("is too short for a header") }
    let length = UInt64(littleEndian: file.bytes.loadUnaligned(as: UInt64.self))
    guard length <= UInt64(TensorFile.longestHeader), Int(length) <= file.bytes.count - 8 else {
      throw refused("its header is longer than the file or than a header can be")
    }
    start = 8 + Int(length)
    do {
      let header = try JSONDecoder().decode(
        Header.self, from: Data(file.bytes[8..<start]))
      metadata = header.metadata
      entries = header.entries
    } catch {
      throw refused("its header is not that of a safetensors file")
    }
    if let name = TensorFile.misplaced(entries, in: file.bytes.count - start) {
      throw refused("\(name) does not lie in the file as its header says, or on another tensor")
    }
  }

  /// A tensor that leaves the `room` for tensors or shares bytes with another.
  private static func misplaced(_ entries: [String: Entry], in room: Int) -> String? {
    let sorted = entries.sorted { one, other in
      one.value.offsets.lexicographicallyPrecedes(other.value.offsets)
        || (one.value.offsets == other.value.offsets && one.key < other.key)
    }
    var end = 0
    for (name, entry) in sorted {
      guard entry.offsets.count == 2, entry.offsets[0] >= end, entry.offsets[1] <= room,
        entry.offsets[0] <= entry.offsets[1]
      else { return name }
      end = entry.offsets[1]
    }
    return nil
  }

  /// The address of an int8 matrix; it lives as long as the file.
  func bytes(_ name: String, _ shape: [Int]) throws -> UnsafePointer<Int8> {
    let found = try tensor(name, "I8", shape, width: 1)
    return found.bindMemory(to: Int8.self, capacity: shape.reduce(1, *))
  }

  /// A copy of a float tensor; every number in it is finite.
  func floats(_ name: String, _ shape: [Int]) throws -> FloatBuffer {
    let found = try tensor(name, "F32", shape, width: 4)
    let buffer = FloatBuffer(count: shape.reduce(1, *))
    memcpy(buffer.start, found, buffer.count * 4)
    guard kernel_all_finite(buffer.start, buffer.count) else {
      throw EncoderWeightsError(file: file.name, reason: "\(name) holds what is no number")
    }
    return buffer
  }

  /// The first dimension of a tensor.
  func rows(_ name: String) throws -> Int {
    guard let entry = entries[name] else { throw missing(name) }
    guard let first = entry.shape.first, (1...1_000_000).contains(first) else {
      throw EncoderWeightsError(file: file.name, reason: "\(name) has no rows")
    }
    return first
  }

  private func missing(_ name: String) -> EncoderWeightsError {
    EncoderWeightsError(file: file.name, reason: "has no tensor \(name)")
  }

  private func tensor(
    _ name: String, _ dtype: String, _ shape: [Int], width: Int
  ) throws -> UnsafeRawPointer {
    guard let entry = entries[name] else { throw missing(name) }
    guard entry.dtype == dtype, entry.shape == shape else {
      throw EncoderWeightsError(
        file: file.name,
        reason: "\(name) is \(entry.dtype) \(entry.shape), not \(dtype) \(shape)")
    }
    let size = shape.reduce(width, *)
    guard entry.offsets.count == 2, entry.offsets[0] >= 0,
      entry.offsets[0] <= file.bytes.count - start,
      size <= file.bytes.count - start - entry.offsets[0],
      entry.offsets[1] == entry.offsets[0] + size, let base = file.bytes.baseAddress
    else {
      throw EncoderWeightsError(
        file: file.name, reason: "\(name) does not lie in the file as its header says")
    }
    return base + start + entry.offsets[0]
  }
}

extension TensorFile {
  private struct Header: Decodable {
    var metadata: [String: String] = [:]
    var entries: [String: Entry] = [:]

    private struct Name: CodingKey {
      let stringValue: String
      var intValue: Int? { nil }
      init(stringValue: String) { self.stringValue = stringValue }
      init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Name.self)
      for key in container.allKeys {
        if key.stringValue == "__metadata__" {
          metadata = try container.decode([String: String].self, forKey: key)
        } else {
          entries[key.stringValue] = try container.decode(Entry.self, forKey: key)
        }
      }
    }
  }
}
