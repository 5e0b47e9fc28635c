import Dossier

/// A day that a text writes out with its year, and where.
struct FullDate: Hashable {
  var date: CivilDate
  /// Indexes of the scalars that were searched.
  var range: Range<Int>
}

/// Finds "2017-09-15", "Sept. 15, 2017", "15 September 2017", "Fri, 15 Sep 2017".
///
/// A weekday before the date must be that day's: otherwise one of the two is wrong, and no date is
/// better than a false one.
struct FullDateScanner {
  private struct Word {
    var text: String
    var range: Range<Int>
    /// The scalar right behind the word.
    var next: Unicode.Scalar?
  }

  /// Days of the years in which news was written; a number outside is no year.
  private static let years = 1800...2199

  func dates(in scalars: some RandomAccessCollection<Unicode.Scalar>) -> [FullDate] {
    let words = words(of: scalars)
    var found: [FullDate] = []
    var index = 0
    while index < words.count {
      if let (date, count) = date(at: index, words) {
        var first = words[index].range.lowerBound
        if index > 0, let weekday = CalendarMonth.weekday(words[index - 1].text),
          words[index].range.lowerBound - words[index - 1].range.upperBound <= 3
        {
          if weekday != date.weekday {
            index += count
            continue
          }
          first = words[index - 1].range.lowerBound
        }
        found.append(FullDate(date: date, range: first..<words[index + count - 1].range.upperBound))
        index += count
      } else {
        index += 1
      }
    }
    return found
  }

  private func words(of scalars: some RandomAccessCollection<Unicode.Scalar>) -> [Word] {
    var words: [Word] = []
    var text = String.UnicodeScalarView()
    var start = 0
    var position = 0
    func isWord(_ scalar: Unicode.Scalar) -> Bool {
      scalar.isASCII && (scalar.isLetter || ("0"..."9").contains(scalar))
    }
    for scalar in scalars {
      if isWord(scalar) {
        if text.isEmpty { start = position }
        text.append(scalar)
      } else if !text.isEmpty {
        words.append(Word(text: String(text), range: start..<position, next: scalar))
        text = String.UnicodeScalarView()
      }
      position += 1
    }
    if !text.isEmpty { words.append(Word(text: String(text), range: start..<position, next: nil)) }
    return words
  }

  /// The date that begins at a word, and how many words it takes.
  private func date(at index: Int, _ words: [Word]) -> (CivilDate, Int)? {
    guard index + 2 < words.count else { return nil }
    let three = Array(words[index...(index + 2)])
    guard three[1].range.lowerBound - three[0].range.upperBound <= 2,
      three[2].range.lowerBound - three[1].range.upperBound <= 3
    else { return nil }
    let date = isoDate(three) ?? namedDate(three)
    return date.map { ($0, 3) }
  }

  private func isoDate(_ words: [Word]) -> CivilDate? {
    guard let separator = words[0].next, ["-", "/", "."].contains(separator),
      words[1].next == separator, words[0].text.utf8.count == 4,
      let year = Int(words[0].text), FullDateScanner.years.contains(year),
      let month = Int(words[1].text), let day = Int(leadingDigits(words[2].text)),
      words[2].range.lowerBound == words[1].range.upperBound + 1
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  private func namedDate(_ words: [Word]) -> CivilDate? {
    guard words[2].text.utf8.count == 4, let year = Int(words[2].text),
      FullDateScanner.years.contains(year)
    else { return nil }
    if let month = CalendarMonth.number(words[0].text), let day = day(words[1].text) {
      return CivilDate(year: year, month: month, day: day)
    }
    if let month = CalendarMonth.number(words[1].text), let day = day(words[0].text) {
      return CivilDate(year: year, month: month, day: day)
    }
    return nil
  }

  /// "15", "15th".
  private func day(_ word: String) -> Int? {
    let digits = leadingDigits(word)
    let rest = word.dropFirst(digits.count).lowercased()
    guard (1...2).contains(digits.count), ["", "st", "nd", "rd", "th"].contains(rest) else {
      return nil
    }
    return Int(digits)
  }

  /// "15" of "15T17:52".
  private func leadingDigits(_ word: String) -> String {
    String(word.prefix { $0.isASCII && $0.isNumber })
  }
}
