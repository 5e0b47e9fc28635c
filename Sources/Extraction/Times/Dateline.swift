/// The place and the day at the head of an agency's report: "GENEVA, Feb 3 (Agency) -".
enum Dateline {
  /// Scalars before the day, enough for two place names.
  private static let longestPlace = 60
  private static let longestCredit = 40

  /// Whether the date stands in the dateline that its sentence begins with: only names before it,
  /// a dash behind it and its credit.
  static func isOne(_ date: Range<Int>, in sentence: Range<Int>, _ text: ArticleText) -> Bool {
    guard date.lowerBound > sentence.lowerBound,
      date.lowerBound - sentence.lowerBound <= longestPlace,
      date.upperBound <= text.scalars.count
    else { return false }
    let words = text.text(sentence.lowerBound..<date.lowerBound).split { !$0.isLetter }
    guard !words.isEmpty, words.allSatisfy({ $0.first?.isUppercase == true }) else { return false }
    return isDash(behind: date.upperBound, text)
  }

  private static func isDash(behind place: Int, _ text: ArticleText) -> Bool {
    var at = place
    var isInBrackets = false
    while at < text.scalars.count, at < place + longestCredit {
      switch text.scalars[at] {
      case "(": isInBrackets = true
      case ")": isInBrackets = false
      case "-", "–", "—": if !isInBrackets { return true }
      case ",", ".", " ", ":": break
      case "\n": return false
      default: if !isInBrackets { return false }
      }
      at += 1
    }
    return false
  }
}
