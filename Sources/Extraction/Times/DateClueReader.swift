public import Dossier
public import Language

/// Reads from an article's own text what it lets one conclude about the day of writing.
///
/// What is told in the past was before that day, a deadline is after it, and news names the weekday
/// on which it happened. Each clue holds only what its sentence makes safe; putting clues together
/// is done elsewhere.
public struct DateClueReader: Sendable {
  private let recognizer: TimeRecognizer
  private let tenses: TenseReader
  private let headers: Set<String>
  private let backgrounds: Set<String>
  private let pastPlaces: Set<String>
  private let upcoming: Set<String>
  /// In small letters, as UTF-8.
  private let pictures: [[UInt8]]
  private let copyrights: Set<String>

  /// Sentences of the body that tell the news itself.
  private static let leadSentences = 5

  public init(recognizer: TimeRecognizer, tenses: TenseReader, words: DateClueWords) {
    self.recognizer = recognizer
    self.tenses = tenses
    headers = Set(words.headers.words)
    backgrounds = Set(words.backgrounds.words)
    pastPlaces = Set(words.pastPlaces.words)
    upcoming = Set(words.upcoming.words)
    pictures = words.pictures.words.map { Array($0.utf8) }
    copyrights = Set(words.copyrights.words)
  }

  /// The clues in the order of their evidence.
  ///
  /// - Parameters:
  ///   - sentences: of the segments that are read for facts, in order; only their ranges are used.
  ///   - times: the expressions found in them, in order, by the article's own offsets.
  public func clues(
    of article: Article, sentences: [Sentence], times: [TimeExpression]
  ) -> [DateClue] {
    let text = ArticleText(article)
    let told = toldTimes(article, sentences, times, text)
    var clues = headerClues(article, text) + copyrightClues(article, text)
    for time in told {
      guard let reading = datelineReading(time, text) ?? reading(of: time, text) else { continue }
      append(reading, time.sentence, text, to: &clues)
    }
    if let (reading, sentence) = latestPast(told, text) {
      append(reading, sentence, text, to: &clues)
    }
    if let (reading, sentence) = newsDay(told, text) {
      append(reading, sentence, text, to: &clues)
    }
    for (weekday, sentence) in newsWeekdays(told, text) {
      append(.afterWeekday(weekday), sentence, text, to: &clues)
    }
    for (reading, sentence) in MonthOffsets(told, text).readings {
      append(reading, sentence, text, to: &clues)
    }
    return clues.sorted { $0.evidence < $1.evidence }
  }

  private func append(
    _ reading: DateClue.Reading, _ range: Range<Int>, _ text: ArticleText,
    to clues: inout [DateClue]
  ) {
    guard let evidence = text.evidence(range) else { return }
    let clue = DateClue(reading: reading, evidence: evidence)
    if !clues.contains(clue) { clues.append(clue) }
  }

  private func toldTimes(
    _ article: Article, _ sentences: [Sentence], _ times: [TimeExpression], _ text: ArticleText
  ) -> [ToldTime] {
    let segments = article.segments.sorted { $0.start < $1.start }
    var told: [ToldTime] = []
    var segment = 0
    var next = 0
    var bodySentences = 0
    for sentence in sentences {
      while segment < segments.count, segments[segment].end <= sentence.range.lowerBound {
        segment += 1
      }
      let isInSegment =
        segment < segments.count
        && segments[segment].start <= sentence.range.lowerBound
      var kind = isInSegment ? segments[segment].kind : .body
      if kind == .body, isOfPicture(sentence.range, text) { kind = .caption }
      if kind == .body { bodySentences += 1 }
      let isLead =
        kind == .title || kind == .summary
        || kind == .body && bodySentences <= Self.leadSentences
      while next < times.count, times[next].range.lowerBound < sentence.range.lowerBound {
        next += 1
      }
      var own: [TimeExpression] = []
      while next < times.count, times[next].range.lowerBound < sentence.range.upperBound {
        own.append(times[next])
        next += 1
      }
      guard kind.isReadForFacts, !own.isEmpty else { continue }
      let slice = text.scalars[sentence.range.clamped(to: text.scalars.indices)]
      for (time, tense) in zip(own, tenses.tenses(of: own, in: slice)) {
        told.append(
          ToldTime(
            expression: time, sentence: sentence.range, kind: kind, isLead: isLead, tense: tense))
      }
    }
    return told
  }
}

extension DateClueReader {
  /// "Updated: 2017-09-15" in a line of its own among the first of the text.
  private func headerClues(_ article: Article, _ text: ArticleText) -> [DateClue] {
    for line in HeaderLines(text.scalars) {
      if let segment = article.segments.first(where: { $0.range.contains(line.lowerBound) }),
        segment.kind == .comment || segment.kind == .advert
      {
        continue
      }
      let found = recognizer.expressions(in: text.scalars[line])
      guard found.count == 1, let reading = headerReading(found[0].reference),
        isHeader(line, around: found[0].range, text), let evidence = text.evidence(line)
      else { continue }
      return [DateClue(reading: reading, evidence: evidence)]
    }
    return []
  }

  /// A weekday alone is left: it is the outlet's own, not that of the place of the news.
  private func headerReading(_ reference: TimeReference) -> DateClue.Reading? {
    if let day = reference.fullDay { return .within(day, day) }
    switch reference {
    case .yearless(let month, let day?, nil): return .justAfter(month: month, day: day)
    case .yearless(let month, let day?, let weekday?):
      return .weekdayOfDay(weekday: weekday, month: month, day: day)
    default: return nil
    }
  }

  private func isHeader(
    _ line: Range<Int>, around date: Range<Int>, _ text: ArticleText
  ) -> Bool {
    let rest =
      text.text(line.lowerBound..<date.lowerBound) + " "
      + text.text(date.upperBound..<line.upperBound)
    let words = rest.split { !$0.isLetter }
    let known = words.filter { headers.contains($0.lowercased()) }
    // Beside "Updated" an agency or an author may stand.
    return words.count == known.count
      || !known.isEmpty && words.allSatisfy { $0.first?.isUppercase == true || known.contains($0) }
  }

  /// "GENEVA, Feb 3 (Agency) -" at the head of the body.
  private func datelineReading(_ time: ToldTime, _ text: ArticleText) -> DateClue.Reading? {
    guard time.isLead, time.kind == .body,
      Dateline.isOne(time.expression.range, in: time.sentence, text)
    else { return nil }
    if let day = time.expression.reference.fullDay { return .within(day, day) }
    guard case .yearless(let month, let day?, _) = time.expression.reference else { return nil }
    return .justAfter(month: month, day: day)
  }

  private func reading(of time: ToldTime, _ text: ArticleText) -> DateClue.Reading? {
    guard case .yearless(let month, let day?, let weekday) = time.core else { return nil }
    if let weekday { return .weekdayOfDay(weekday: weekday, month: month, day: day) }
    guard time.kind != .caption else { return nil }
    if time.tense == .future || time.isLimit && !time.isPast || isUpcoming(time, text) {
      return .before(month: month, day: day)
    }
    guard time.kind == .body, !time.isLead, time.isPast, !time.isLimit,
      !isBackground(time, text)
    else { return nil }
    return .after(month: month, day: day)
  }

  /// "ahead of the June 3 summit", "their planned June 3 meeting": still to come, whatever the
  /// tense of the verb above.
  private func isUpcoming(_ time: ToldTime, _ text: ArticleText) -> Bool {
    let before = text.text(time.sentence.lowerBound..<time.expression.range.lowerBound)
    return before.split(whereSeparator: { !$0.isLetter }).suffix(Self.upcomingReach)
      .contains { upcoming.contains($0.lowercased()) }
  }

  /// Whether the sentence tells what a picture shows, which can be older than the article.
  private func isOfPicture(_ sentence: Range<Int>, _ text: ArticleText) -> Bool {
    let words = Array(text.text(sentence).lowercased().utf8)
    return pictures.contains { words.holds($0) }
  }

  /// "Copyright 2018": the year of the page, which is not before the article's.
  private func copyrightClues(_ article: Article, _ text: ArticleText) -> [DateClue] {
    for segment in article.segments where segment.kind == .boilerplate || segment.kind == .credit {
      let line = segment.range.clamped(to: text.scalars.indices)
      guard line.count <= Self.longestNotice, isCopyright(line, text) else { continue }
      let years = recognizer.expressions(in: text.scalars[line]).compactMap { found -> Int? in
        switch found.reference {
        case .calendar(let year, _, _): year
        case .range(_, .calendar(let year, _, _)): year
        default: nil
        }
      }
      guard let year = years.max(), year >= Self.firstYear,
        let start = CivilDate(year: year - Self.mostYears, month: 1, day: 1),
        let end = CivilDate(year: year, month: 12, day: 31), let evidence = text.evidence(line)
      else { continue }
      return [DateClue(reading: .within(start, end), evidence: evidence)]
    }
    return []
  }

  private func isCopyright(_ line: Range<Int>, _ text: ArticleText) -> Bool {
    let words = text.text(line).lowercased()
    return words.contains("©")
      || words.split(whereSeparator: { !$0.isLetter }).contains { copyrights.contains(String($0)) }
  }

  /// A yearless day of the lead's news. Of several the latest, as a year goes round.
  private func newsDay(
    _ told: [ToldTime], _ text: ArticleText
  ) -> (DateClue.Reading, Range<Int>)? {
    var latest: (month: Int, day: Int, sentence: Range<Int>)?
    for time in told where time.isLead && time.kind != .caption && time.isPast {
      guard case .yearless(let month, let day?, _) = time.expression.reference,
        !isBackground(time, text), !isUpcoming(time, text)
      else { continue }
      if let held = latest {
        let ahead = ((month - held.month) * 31 + day - held.day + 372) % 372
        guard ahead < 186 else { continue }
      }
      latest = (month, day, time.sentence)
    }
    return latest.map { (.justAfter(month: $0.month, day: $0.day), $0.sentence) }
  }

  private func isBackground(_ time: ToldTime, _ text: ArticleText) -> Bool {
    text.text(time.sentence.lowerBound..<time.expression.range.lowerBound)
      .split(whereSeparator: { !$0.isLetter })
      .contains { backgrounds.contains($0.lowercased()) }
  }

  /// The latest day or year that something is told to have happened in: the article is not older.
  private func latestPast(
    _ told: [ToldTime], _ text: ArticleText
  ) -> (DateClue.Reading, Range<Int>)? {
    var latest: (start: CivilDate, sentence: Range<Int>)?
    for time in told where time.isPast && !time.isLimit {
      for date in time.expression.dates {
        guard case .calendar(let year, let month, let day) = date.reference,
          year >= Self.firstYear,
          let start = CivilDate(year: year, month: month ?? 1, day: day ?? 1),
          isPastPlace(date, month: month, text), start > latest?.start ?? .distantPast
        else { continue }
        latest = (start, time.sentence)
      }
    }
    guard let latest,
      let end = CivilDate(year: latest.start.year + Self.mostYears, month: 12, day: 31)
    else { return nil }
    return (.within(latest.start, end), latest.sentence)
  }

  /// Nothing that is read from the web was written before, so that older years bound nothing.
  private static let firstYear = 1990
  /// Words before a day in which its being still to come is told.
  private static let upcomingReach = 3
  /// Scalars of a copyright notice.
  private static let longestNotice = 400
  /// An open end: no article looks back on more years without naming any of them.
  private static let mostYears = 40

  private func isPastPlace(_ date: TimeExpression, month: Int?, _ text: ArticleText) -> Bool {
    if month != nil { return true }
    guard pastPlaces.contains(text.word(before: date.range.lowerBound)) else { return false }
    return text.word(after: date.range.upperBound).first?.isUppercase != true
  }

  /// The weekdays that the article tells as past, each once: together they point to the latest of
  /// them. What had been before the news is left out, and what is not told as past, which
  /// may be a plan ("they meet on Thursday").
  private func newsWeekdays(
    _ told: [ToldTime], _ text: ArticleText
  ) -> [(weekday: Int, sentence: Range<Int>)] {
    var found: [(weekday: Int, sentence: Range<Int>)] = []
    for time in told where time.kind != .caption {
      guard let weekday = time.bareWeekday, time.tense != .future,
        time.isPast || time.kind != .body, !isUpcoming(time, text),
        time.isLead || time.tense == .past && !isBeforeNews(time, text),
        !found.contains(where: { $0.weekday == weekday })
      else { continue }
      found.append((weekday, time.sentence))
    }
    return found
  }

  /// "On Monday he had been in Oslo."
  private func isBeforeNews(_ time: ToldTime, _ text: ArticleText) -> Bool {
    text.text(time.sentence).split(whereSeparator: { !$0.isLetter }).contains { $0 == "had" }
      || isBackground(time, text)
  }
}

extension CivilDate {
  fileprivate static let distantPast = CivilDate(dayNumber: .min)
}

extension TimeExpression {
  /// Itself, or the dates that it was made of.
  fileprivate var dates: [TimeExpression] {
    parts.isEmpty ? [self] : parts.flatMap(\.dates)
  }
}

extension TimeReference {
  /// The day, where year, month and day are told.
  fileprivate var fullDay: CivilDate? {
    guard case .calendar(let year, let month?, let day?) = self else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }
}

extension [UInt8] {
  /// Whether the bytes stand in these, one after the other.
  fileprivate func holds(_ sought: [UInt8]) -> Bool {
    guard let first = sought.first, sought.count <= count else { return false }
    return (0...count - sought.count).contains { start in
      self[start] == first && self[start..<start + sought.count].elementsEqual(sought)
    }
  }
}
