/// What a search met, and the words around it.
public struct Finding: Hashable, Sendable {
  /// Stand before and after each word that was met. Articles hold no such characters, and where one
  /// does it only marks too much.
  public static let open = "\u{2}"
  public static let close = "\u{3}"

  public var entry: KeptEntry
  public var excerpt: String
}
