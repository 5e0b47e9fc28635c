/// How far adding has come; what is counted as kept is safe on the disk.
public struct AddProgress: Sendable {
  public var inputs = 0
  public var inputsRead = 0
  /// How many articles the inputs hold, by their lines; nil where it cannot be told beforehand.
  public var expected: Int?
  public var kept = 0
  /// Articles that the file holds already.
  public var known = 0
  public var shelved = 0
  public var refusals: [Refusal] = []
  /// Somebody asked to stop before all was read.
  public var isCutShort = false

  /// Articles that were met, kept or not.
  public var met: Int { kept + known + shelved + refusals.count }

  public init() {}
}

/// How far reading anew has come.
public struct RebuildProgress: Hashable, Sendable {
  public var done: Int
  public var total: Int
  /// Of those done, how many an earlier run had read before it was stopped.
  public var before: Int
}
