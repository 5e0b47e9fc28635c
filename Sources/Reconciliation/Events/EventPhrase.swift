/// How a kind of event is told in English.
struct EventPhrase {
  /// Leads to the one to whom it is done ("call on", "impose sanctions on"), or stands by itself
  /// where parties do it together.
  let toward: Wording
  /// Told where one party stands alone or nobody is named to whom it is done ("make a request").
  let alone: Wording
  /// Leads to the thing that it is about ("call for"); nil where such a thing is not told.
  let thing: Wording?
  /// Leads from the one to whom it is done to the thing ("call on" somebody "for" something).
  let link: String?
  let passive: String
  /// Told where nobody is named: "A visit".
  let noun: String
  /// Parties do it together rather than one to the other.
  let isMutual: Bool
  /// What it is done with says more than whose it is ("released two pilots").
  let prefersThing: Bool

  init(
    _ toward: Wording, alone: Wording? = nil, thing: Wording? = nil, link: String? = nil,
    passive: String, noun: String, isMutual: Bool = false,
    prefersThing: Bool = false
  ) {
    self.toward = toward
    self.alone = alone ?? toward
    self.thing = thing
    self.link = link
    self.passive = passive
    self.noun = noun
    self.isMutual = isMutual
    self.prefersThing = prefersThing
  }
}
