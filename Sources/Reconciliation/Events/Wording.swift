/// A verb with what follows it, in the forms that a summary needs ("hold talks", "held talks",
/// "holding talks").
struct Wording {
  let infinitive: String
  let past: String
  let gerund: String

  init(_ infinitive: String, _ past: String, _ gerund: String) {
    self.infinitive = infinitive
    self.past = past
    self.gerund = gerund
  }

  enum Form {
    case infinitive, past, gerund
  }

  func text(_ form: Form) -> String {
    switch form {
    case .infinitive: infinitive
    case .past: past
    case .gerund: gerund
    }
  }

  /// The same verb with more words behind it.
  func callAsFunction(_ words: String) -> Wording {
    Wording("\(infinitive) \(words)", "\(past) \(words)", "\(gerund) \(words)")
  }

  /// A verb that only adds endings ("accept": "accepted", "accepting").
  static func regular(_ verb: String) -> Wording {
    let stem = verb.hasSuffix("e") ? String(verb.dropLast()) : verb
    return Wording(verb, stem + "ed", stem + "ing")
  }

  /// "a" or "an", by the first letters: "a Ukrainian singer", "an Uzbek singer".
  static func article(before words: String) -> String {
    let start = words.lowercased()
    return "aeio".contains(where: { start.first == $0 }) || start.hasPrefix("uz")
      || start.hasPrefix("un") ? "an" : "a"
  }

  static let make = Wording("make", "made", "making")
  static let give = Wording("give", "gave", "giving")
  static let hold = Wording("hold", "held", "holding")
  static let take = Wording("take", "took", "taking")
  static let reach = Wording.regular("reach")
  static let impose = Wording.regular("impose")
  static let carryOut = Wording("carry out", "carried out", "carrying out")
}
