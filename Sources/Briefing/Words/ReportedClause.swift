/// Reported words as a clause after their verb of saying: "said that …", "urged …".
public struct ReportedClause {
  /// Words that already open such a clause.
  private static let openers: Set<String> = [
    "that", "to", "whether", "if", "how", "why", "what", "when", "where", "who", "which", "for",
    "of", "about", "on", "against", "as", "with", "by", "in",
  ]

  /// Verbs whose object may be a thing as well as a clause ("stressed the importance of …").
  private static let takingThings: Set<String> = [
    "accuse", "applaud", "blame", "call", "call for", "call on", "caution against", "commend",
    "condemn", "criticise", "criticize", "denounce", "discuss", "emphasise",
    "emphasize", "express", "hail", "highlight", "praise", "reiterate", "reject", "stress",
    "underline", "underscore", "urge", "voice", "warn against", "welcome",
  ]

  /// Sentence openings that lose their capital within a clause; names keep theirs.
  private static let lowered: Set<String> = [
    "A", "All", "An", "Any", "Both", "He", "Her", "His", "It", "Its", "She", "That", "The",
    "Their", "There", "These", "They", "This", "Those", "We",
  ]

  /// In the past tense; empty where there is none to tell.
  public let verb: String
  public let words: String

  public init(cue: String, _ content: String) {
    let isVerb = !cue.isEmpty && cue != "according to"
    verb = isVerb ? PastTense.of(cue) : ""
    let first = String(content.prefix { $0.isLetter })
    let clause =
      Self.lowered.contains(first) ? first.lowercased() + content.dropFirst(first.count) : content
    let isOpen = Self.openers.contains(first.lowercased()) || Self.takingThings.contains(cue)
    words = isOpen ? clause : "that \(clause)"
  }
}

/// The past tense of verbs of saying. Cues that stand in it already stay as they are.
enum PastTense {
  private static let irregular: [String: String] = [
    "be": "was", "feel": "felt", "find": "found", "forbid": "forbade", "foresee": "foresaw",
    "give": "gave", "go": "went", "have": "had", "hear": "heard", "hold": "held", "know": "knew",
    "make": "made", "mean": "meant", "put": "put", "read": "read", "say": "said", "see": "saw",
    "set": "set", "speak": "spoke", "swear": "swore", "tell": "told", "think": "thought",
    "understand": "understood", "write": "wrote",
  ]
  /// Verbs that double their last letter.
  private static let doubling: Set<String> = [
    "admit", "commit", "concur", "permit", "plan", "quip", "rebut", "refer", "stop", "submit",
  ]

  /// Of the first word, as in "point out".
  static func of(_ cue: String) -> String {
    let verb = cue.prefix { $0 != " " }
    return word(String(verb)) + cue.dropFirst(verb.count)
  }

  private static func word(_ verb: String) -> String {
    if let past = irregular[verb] { return past }
    guard verb.allSatisfy({ $0.isLowercase }), !verb.isEmpty, !verb.hasSuffix("ed"),
      !irregular.values.contains(verb)
    else { return verb }
    if verb.hasSuffix("e") { return verb + "d" }
    if verb.hasSuffix("y"), let before = verb.dropLast().last, !"aeiou".contains(before) {
      return verb.dropLast() + "ied"
    }
    return doubling.contains(verb) ? verb + String(verb.suffix(1)) + "ed" : verb + "ed"
  }
}
