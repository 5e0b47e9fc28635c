import Foundation

/// JSON with sorted keys, so that equal content has equal bytes.
enum JSONBytes {
  static func document(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return [UInt8](try encoder.encode(value)) + [0x0A]
  }

  /// One value a line.
  static func lines(
    _ values: [some Encodable], keys: JSONEncoder.KeyEncodingStrategy = .useDefaultKeys
  ) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = keys
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try values.flatMap { [UInt8](try encoder.encode($0)) + [0x0A] }
  }
}
