import Dossier

/// Words or thoughts that the text attributes to a source, in the sense of source, cue and content:
/// also those that become no claim because nobody known speaks, or because nothing was said.
struct Attribution: Sendable {
  var kind: StatementLexicon.Kind
  /// The cast's member who speaks, where it is known.
  var speaker: Int?
  /// Words that name the source, as written; nil where the text names none.
  var source: Range<Int>?
  /// The word of the source on which its others hang, in the cue's sentence.
  var sourceHead: Int?
  /// The cue as a dictionary has it ("call for").
  var cue: String
  var cueRange: Range<Int>
  /// Sentence and word of the cue.
  var sentence: Int
  var cueToken: Int
  /// Unicode scalars of the content, in order; a leading "that" included.
  var content: [Range<Int>]
  /// All that the cue governs, where the content is only what of it is quoted.
  var frame: Range<Int>?
  /// The pronoun of a relative clause that stands for a part of the content ("which he called …").
  var fronted: Range<Int>?
  /// Quotations of later sentences that go on with the content.
  var continuations: [Continuation] = []
  var isDirect: Bool
  /// Told as said: neither denied nor planned nor only possible.
  var isAsserted = true
  /// No part of the content stands elsewhere, as in "whom the army said was hurt".
  var isWhole = true
  /// The cue itself stands in somebody's quoted words.
  var isQuoted = false
  var medium: String?
  var addressee: Int?
  var stance: Stance?

  struct Continuation: Sendable {
    var sentence: Int
    var range: Range<Int>
  }
}

extension [Range<Int>] {
  /// The ranges in order, those that share words as one: no words are told twice.
  var apart: [Range<Int>] {
    sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { apart, range in
      guard let last = apart.last, last.overlaps(range) else { return apart.append(range) }
      apart[apart.count - 1] = last.lowerBound..<Swift.max(last.upperBound, range.upperBound)
    }
  }
}
