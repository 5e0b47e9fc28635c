/// English words that any two articles share, so that they say nothing on what these tell.
enum FunctionWords {
  static func contains(_ word: String) -> Bool { contains(StableHash.of(word)) }

  /// - Parameter code: the word's hash. Asked of every word of every article, so a look at one slot,
  ///   seldom at two, of a table of codes that are mixed already.
  static func contains(_ code: UInt64) -> Bool {
    var slot = Int(code & mask)
    while slots[slot] != 0 {
      if slots[slot] == code { return true }
      slot = (slot + 1) & Int(mask)
    }
    return false
  }

  private static let mask: UInt64 = 2047

  private static let slots: [UInt64] = {
    var slots = [UInt64](repeating: 0, count: Int(mask) + 1)
    for word in all {
      let code = StableHash.of(word)
      var slot = Int(code & mask)
      while slots[slot] != 0, slots[slot] != code { slot = (slot + 1) & Int(mask) }
      slots[slot] = code
    }
    return slots
  }()

  private static let all: [String] =
    """
    a an the this that these those it its he she they them him his her hers their theirs we us our
    you your i my me who whom whose which what when where why how there here then than so such
    and or but nor if because while although though as until unless since for of in on at by to
    from with without within into onto over under between among against during before after above
    below up down out off about around through across toward towards per via upon amid
    is are was were be been being am has have had having do does did doing will would shall should
    can could may might must not no any some all each every both either neither one two more most
    other another same own few many much several only just also even still yet already too very
    again once ever never now later earlier
    say says said saying told tell tells according added add adds told asked stated called
    new first last next year years month months week weeks day days today yesterday tomorrow
    monday tuesday wednesday thursday friday saturday sunday
    mr mrs ms dr s t 0 1 2
    """.split(whereSeparator: \.isWhitespace).map(String.init)
}
