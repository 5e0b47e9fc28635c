import Dossier
import Language

/// A time expression in its sentence, with all that clues are read from.
struct ToldTime {
  var expression: TimeExpression
  var sentence: Range<Int>
  var kind: Segment.Kind
  /// In the title, the summary or the first sentences of the body, which tell the news itself.
  var isLead: Bool
  var tense: Tense

  /// The reference without "since", "by" and the like.
  var core: TimeReference {
    switch expression.reference {
    case .since(let inner), .until(let inner), .by(let inner), .before(let inner),
      .after(let inner):
      inner
    default: expression.reference
    }
  }

  var bareWeekday: Int? { expression.reference.bareWeekday }

  var isLimit: Bool {
    switch expression.reference {
    case .until, .by, .before: true
    default: false
    }
  }

  /// Told as something that has been: a caption's picture was taken before it was printed.
  var isPast: Bool {
    if kind == .caption { return tense != .future }
    return tense == .past || tense == .perfect
  }
}

extension TimeReference {
  /// "Tuesday", "early on Tuesday".
  var bareWeekday: Int? {
    switch self {
    case .weekday(let weekday, offset: 0), .part(_, of: .weekday(let weekday, offset: 0)): weekday
    default: nil
    }
  }
}
