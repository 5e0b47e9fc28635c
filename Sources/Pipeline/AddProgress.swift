/// How far adding has come; what is counted as kept is safe on the disk.
public struct AddProgress: Sendable {
  public var inputs = 0
  public var inputsRead = 0
  public var kept = 0
  /// Articles that the file holds already.
  public var known = 0
  public var shelved = 0
  public var refusals: [Refusal] = []
  /// Somebody asked to stop before all was read.
  public var isCutShort = false

  public init() {}
}
