/// A list of a data file that may be left out where it would be empty, so that entries stay short.
@propertyWrapper
public struct AbsentIsEmpty<Element: Decodable & Hashable & Sendable>: Decodable, Hashable, Sendable
{
  public var wrappedValue: [Element]

  public init(wrappedValue: [Element]) {
    self.wrappedValue = wrappedValue
  }

  public init(from decoder: any Decoder) throws {
    wrappedValue = try [Element](from: decoder)
  }
}

extension KeyedDecodingContainer {
  public func decode<Element>(
    _ type: AbsentIsEmpty<Element>.Type, forKey key: Key
  ) throws -> AbsentIsEmpty<Element> {
    try decodeIfPresent(type, forKey: key) ?? AbsentIsEmpty(wrappedValue: [])
  }
}
