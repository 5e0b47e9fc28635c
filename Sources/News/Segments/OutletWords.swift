/// Words, in lower case, of newspapers' and broadcasters' names; data, not code.
public struct OutletWords: Decodable, Hashable, Sendable {
  /// Those that only such names end in or hold ("courier", "tribune").
  public var names: [String]
  /// Those of menus, too, of which a name cannot consist ("world news").
  public var plain: [String]

  public init(names: [String] = [], plain: [String] = []) {
    self.names = names
    self.plain = plain
  }
}
