/// An invented text that `doctor` reads to see whether and how fast the language core works.
enum DoctorText {
  static let text = """
    The foreign ministers of the two island states met in the old customs house on Tuesday, and a \
    spokesman said that they had agreed to reopen the border before the end of March. Neither side \
    would say who had asked for the meeting. "We came to listen, and we were heard," Minister Ada \
    Brennick told reporters as she left the building with her deputy.

    Her counterpart, Tomas Ilvesdal, called the talks useful but warned that the question of the \
    fishing grounds remained open. His government has refused to recall its patrol boats since the \
    collision last autumn, in which four sailors were hurt. The prime minister of the northern \
    state, who is to visit the capital next week, wants the boats withdrawn before he signs the \
    trade agreement that both parliaments approved in June.

    According to two officials who asked not to be named, a joint commission of twelve members \
    will inspect the harbour in April and publish its findings within ninety days. The commission \
    was proposed by a retired admiral and rejected three times; this time, the officials said, \
    nobody objected. The union of dock workers, which had called a strike for Friday, postponed \
    it. Markets in both capitals rose, and the ferry company announced that its night service, \
    suspended for seven months, would start again as soon as the harbour masters allowed it.
    """
}
