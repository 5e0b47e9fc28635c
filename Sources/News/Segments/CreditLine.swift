/// Reads agencies that no list knows where only an agency can stand: in credits and bylines.
struct CreditLine {
  let agencies: Agencies

  /// "With reporting by Northern Press Agency (NPA)", "Source: NPA", "Northern Press Agency".
  func unlisted(_ scalars: [Unicode.Scalar], _ line: Range<Int>) -> [String] {
    let enclosed = introduced(scalars, line)
    guard enclosed.isEmpty else { return enclosed }
    guard let start = sourceStart(scalars, line) else { return coauthors(scalars, line) }
    return parts(scalars, start..<line.upperBound).compactMap { words in
      if words.count == 1, let word = words.first { return agencies.isUnlisted(word) ? word : nil }
      return isAgencyName(words) ? words.joined(separator: " ") : nil
    }
  }

  /// "NPA" of "By Ann Ray in Bern and NPA".
  func coauthors(_ scalars: [Unicode.Scalar], _ line: Range<Int>) -> [String] {
    let words = Words.split(scalars, line)
    // In a line of capitals a name is no sign of anything.
    guard words.count >= 3, words.count <= 20, let last = words.last, last.range.count >= 3,
      agencies.isUnlisted(last.text), ["and", "with", "via"].contains(words[words.count - 2].text),
      words.contains(where: {
        $0.isCapitalized && $0.text != $0.text.uppercased() && $0.text != "By"
      })
    else { return [] }
    return [last.text]
  }

  /// Short forms in parentheses behind an agency's name.
  private func introduced(_ scalars: [Unicode.Scalar], _ line: Range<Int>) -> [String] {
    let words = Words.split(scalars, line)
    return zip(words, words.dropFirst()).compactMap { name, short in
      let gap = scalars[name.range.upperBound..<short.range.lowerBound]
      let closes =
        short.range.upperBound < line.upperBound && scalars[short.range.upperBound] == ")"
      guard agencies.agencyWords.contains(name.text), gap.elementsEqual([" ", "("]), closes,
        agencies.isUnlisted(short.text)
      else { return nil }
      return short.text
    }
  }

  private static let starts = [
    "with reporting by ", "with files from ", "with inputs from ", "with input from ",
    "with material from ", "with information from ", "source: ", "sources: ", "source - ",
    "additional reporting by ", "(with inputs from ",
  ].map { Array($0.utf8) }

  private func sourceStart(_ scalars: [Unicode.Scalar], _ line: Range<Int>) -> Int? {
    let folded = FoldedLine(scalars, line)
    guard let start = CreditLine.starts.first(where: { folded.starts(with: $0) }),
      start.count < folded.origins.count
    else { return nil }
    return folded.origins[start.count]
  }

  private func parts(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> [[String]] {
    var parts: [[String]] = [[]]
    var end = range.lowerBound
    for word in Words.split(scalars, range) {
      let isParted = scalars[end..<word.range.lowerBound].contains {
        [",", "/", ";", "&"].contains($0)
      }
      if isParted || word.text == "and" { parts.append([]) }
      if word.text != "and" { parts[parts.count - 1].append(word.text) }
      end = word.range.upperBound
    }
    return parts
  }

  private func isAgencyName(_ words: [String]) -> Bool {
    guard (2...5).contains(words.count), let last = words.last else { return false }
    return agencies.agencyWords.contains(last)
      && words.allSatisfy { $0.unicodeScalars.first?.properties.isUppercase ?? false }
      && agencies.names(in: words.joined(separator: " ")).isEmpty
  }
}

extension Agencies {
  /// Two to five capitals that no list knows for an agency, a state or an organisation.
  func isUnlisted(_ word: String) -> Bool {
    let scalars = Array(word.unicodeScalars)
    return (2...5).contains(scalars.count) && scalars.allSatisfy(\.properties.isUppercase)
      && !notAgencies.contains(word) && names(in: word).isEmpty
      && !pictureHouses.contains(word) && !isCallSign(scalars)
  }

  /// American stations, whose call signs open with K or W, head their own reports with them.
  private func isCallSign(_ scalars: [Unicode.Scalar]) -> Bool {
    scalars.count == 4 && (scalars[0] == "K" || scalars[0] == "W")
  }

  /// Agencies that a byline shares the report with, as written where no list knows them.
  func unlisted(inByline byline: String) -> [String] {
    let scalars = Array(byline.unicodeScalars)
    return CreditLine(agencies: self).coauthors(scalars, scalars.indices)
  }

  /// Whether a credit in an article of `outlet` is another house's: a broadcaster that opens its
  /// reports with its own short name credits nobody.
  func isCredit(_ name: String, in outlet: String) -> Bool {
    agencies.contains { $0.name == name } || !outlet.lowercased().contains(name.lowercased())
  }
}
