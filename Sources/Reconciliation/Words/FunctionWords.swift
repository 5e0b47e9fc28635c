/// English words that any two articles share, so that they say nothing on what these tell.
enum FunctionWords {
  static func contains(_ word: String) -> Bool { all.contains(word) }

  private static let all = Set(
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
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
