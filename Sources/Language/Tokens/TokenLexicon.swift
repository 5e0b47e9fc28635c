/// What the tokeniser and the sentence splitter know of a language's writing.
public struct TokenLexicon: Codable, Sendable {
  public var abbreviations: [AbbreviationGroup]
  /// Words that open a sentence when they stand capitalised after an abbreviation ("The").
  public var starters: Set<String>
  /// What keeps a time of day going after "a.m.": time zones, weekdays, months.
  public var timeCompanions: Set<String>
  /// What stays one word with what follows its hyphen ("non", "pro"), lower case.
  public var prefixes: Set<String>
  /// What is a word of its own when it is glued to a number ("km", "bn"), lower case.
  public var units: Set<String>
  /// What may follow the number of a day or decade ("th", "s"), lower case.
  public var numberEndings: Set<String>
  /// What an apostrophe takes off the word before it ("s", "re"), lower case.
  public var clitics: Set<String>
  /// Words that begin with an apostrophe ("em"), lower case, without it.
  public var elisions: Set<String>
  /// Two words written as one of four to eight letters ("cannot": 3, the length of the first), lower
  /// case.
  public var contractions: [String: Int]
  /// Last labels of internet addresses ("com"), lower case.
  public var domains: Set<String>
  /// Currency signs with letters ("US$").
  public var currencies: Set<String>
  /// Tokens of punctuation that are kept whole (":-)").
  public var faces: Set<String>
  /// Verbs by which a quotation that asked or cried out is attributed ("asked"), lower case.
  public var speechVerbs: Set<String>
  /// Words of rank and address before a person's name, which are no part of it and no name alone.
  public var personTitles: PersonTitles
  /// What the above is for; each is run as a test.
  public var examples: [TokenExample]
}

/// Abbreviations that behave alike before the next sentence.
public struct AbbreviationGroup: Codable, Sendable {
  public var ending: AbbreviationClass
  /// With the full stop, as written.
  public var forms: [String]
  public var example: TokenExample
}

/// Whether a sentence may end with an abbreviation's full stop.
public enum AbbreviationClass: String, Codable, Hashable, Sendable {
  /// Never: a title or rank before a name, "e.g.".
  case never
  /// An abbreviation before a number only ("No. 5"), otherwise a word and a full stop.
  case numbered
  /// When the next word is one that opens sentences ("U.S.", "Inc.", "Jan.").
  case starter
  /// When the next word is capitalised, unless it belongs to the time of day ("p.m.", "etc.").
  case capital
}

/// A text and the tokens of its sentences.
public struct TokenExample: Codable, Hashable, Sendable {
  public var text: String
  /// The tokens of each sentence with a space between.
  public var sentences: [String]
}
