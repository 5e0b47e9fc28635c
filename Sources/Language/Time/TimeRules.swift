/// The vocabulary and the rules by which time expressions are found, as `time.json` holds them.
///
/// A rule's `pattern` is a row of elements, parted by spaces:
///
/// | element | matches |
/// |---|---|
/// | `last\|past` | one of these words or marks, in any case |
/// | `{m:month}` | a word of the class `month`; its value is kept as `m` |
/// | `{y:year}` | a built-in class: see `TimeClass` |
/// | `{t:time}` | an expression that an earlier layer found |
/// | `x?` | `x` or nothing |
/// | `!x` | nothing, where `x` does not follow |
/// | `<!x` | nothing, where the word before is not `x` |
/// | `[` `]` | the ends of the expression, where words around it are only a cue |
///
/// `gives` builds the meaning from the kept values: see `TimeTemplate`. The layers run in order;
/// within one, of two expressions that begin at the same word the longer wins, then the rule that
/// stands first. A rule that gives `none` keeps others away from what it matches.
public struct TimeRules: Decodable, Sendable {
  public struct Rule: Decodable, Sendable {
    public var pattern: String
    public var gives: String
    /// A sentence that the rule reads; tests run it.
    public var example: String
    /// What the rule finds in the example; nil where it finds nothing on purpose.
    public var expression: String?
    /// The day on which the example is read, `YYYY-MM-DD`.
    public var anchor: String?
    public var tense: Tense?
    /// First and last day, `YYYY-MM-DD` or `YYYY-MM-DD/YYYY-MM-DD` (".." for an open end); nil
    /// where the expression has no place in the calendar.
    public var value: String?
  }

  public struct Layer: Decodable, Sendable {
    public var name: String
    public var rules: [Rule]
  }

  /// A number, or the name of a unit or of a part.
  public struct Value: Decodable, Sendable {
    public var number: Int

    public init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Int.self) {
        self.number = number
        return
      }
      let name = try container.decode(String.self)
      guard let number = TimeTemplate.constant(named: name) else {
        throw DecodingError.dataCorruptedError(
          in: container, debugDescription: "no unit or part of time: \(name)")
      }
      self.number = number
    }
  }

  /// Words that tell in which tense a sentence is told.
  public struct TenseCues: Decodable, Sendable {
    /// Words, and pairs of words ("is to").
    public var future: [String]
    /// Nouns whose day is still to come ("the May 1 deadline").
    public var deadlines: [String]
    public var past: [String]
    public var present: [String]
    /// What makes a participle behind it a perfect ("has").
    public var perfect: [String]
    /// The mark of an infinitive ("to"), and the words that show that it is none ("to the").
    public var infinitive: String
    public var notVerbs: [String]
    /// What may stand between a helping verb and its participle ("been").
    public var passive: [String]
    /// Words ending in "-ed" that are no past tense.
    public var notPast: [String]
  }

  /// Class name to word to value. A phrase of several words is written with spaces.
  public var classes: [String: [String: Value]]
  /// Words that may end in a full stop that belongs to them ("Sept").
  public var abbreviations: [String]
  public var layers: [Layer]
  public var tense: TenseCues
}

/// A rule that cannot be read.
public struct TimeRuleError: Error, Hashable, CustomStringConvertible {
  public var rule: String
  public var reason: String

  public var description: String { "time rule \"\(rule)\": \(reason)" }
}
