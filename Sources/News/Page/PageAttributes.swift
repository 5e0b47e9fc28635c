import CXml2
import Foundation

/// The attributes of one start tag as the parser hands them over: names and values in turn, values
/// with their references resolved. Valid only while the parser waits.
struct PageAttributes {
  private let pairs: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?

  init(_ pairs: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
    self.pairs = pairs
  }

  var isEmpty: Bool { pairs?[0] == nil }

  /// Names and values as bytes up to a NUL; an attribute without a value has none.
  func forEach(_ body: (UnsafePointer<xmlChar>, UnsafePointer<xmlChar>?) -> Void) {
    guard let pairs else { return }
    var index = 0
    while let name = pairs[index] {
      body(name, pairs[index + 1])
      index += 2
    }
  }

  /// The bytes of a value; nil where there is no such attribute.
  func bytes(of name: StaticString) -> UnsafeBufferPointer<UInt8>? {
    guard let pairs else { return nil }
    var index = 0
    while let found = pairs[index] {
      if PageAttributes.equals(found, name) {
        let value = pairs[index + 1]
        return UnsafeBufferPointer(
          start: value, count: value.map { xmlStrlen($0) }.map(Int.init) ?? 0)
      }
      index += 2
    }
    return nil
  }

  func string(of name: StaticString) -> String? {
    bytes(of: name).map { String(decoding: $0, as: UTF8.self) }
  }

  func contains(_ name: StaticString) -> Bool { bytes(of: name) != nil }

  /// All of them; the first of a name counts.
  func dictionary() -> [String: String] {
    var attributes: [String: String] = [:]
    forEach { name, value in
      let name = String(cString: name).lowercased()
      if attributes[name] == nil { attributes[name] = value.map { String(cString: $0) } ?? "" }
    }
    return attributes
  }

  /// Names of attributes come in lower case.
  private static func equals(_ name: UnsafePointer<xmlChar>, _ other: StaticString) -> Bool {
    other.withUTF8Buffer { buffer in
      for index in buffer.indices where name[index] != buffer[index] { return false }
      return name[buffer.count] == 0
    }
  }
}
