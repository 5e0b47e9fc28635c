/// Trims what a source says an event was about to a plain noun phrase.
enum TopicPhrase {
  private static let mostWords = 8
  /// Words that begin what belongs to the happening and not to its topic: its place, its time,
  /// who was there.
  private static let cuts: Set<String> = [
    "in", "at", "on", "during", "after", "before", "ahead", "amid", "since", "until", "by", "with",
    "as", "that", "which", "who", "whose", "where", "when", "while", "following", "including",
  ]
  /// Words that point to something told elsewhere.
  private static let pointing: Set<String> = [
    "his", "her", "hers", "their", "its", "my", "our", "your", "he", "she", "it", "they", "them",
    "this", "these", "those", "both", "each", "other", "others", "such", "same", "what",
    "how", "whether", "us",
  ]
  /// Nouns of going and of time: "on a trip", "on the sidelines", "on Monday".
  private static let circumstances: Set<String> = [
    "trip", "visit", "tour", "way", "sidelines", "margins", "arrival", "journey", "occasion",
    "day", "days", "week", "month", "year", "morning", "evening", "night", "eve", "anniversary",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "phone",
    "telephone", "condition", "behalf", "basis", "side", "part", "time", "thing", "issue",
    "matter", "comment", "comments", "peninsula", "border", "soil", "territory", "island",
  ]

  /// Nil where nothing is left that stands by itself.
  static func clean(_ topic: String) -> String? {
    let head = upToMark(topic)
    let words = head.split(whereSeparator: \.isWhitespace).map(String.init)
    let kept = Array(words.prefix { !cuts.contains($0.lowercased()) })
    let folded = kept.map { LetterFolder.folded($0) }
    guard !kept.isEmpty, kept.count <= mostWords,
      !kept.contains(where: { $0.hasPrefix("'") || $0.hasPrefix("‘") }),
      folded.allSatisfy({ !pointing.contains($0) && !circumstances.contains($0) }),
      let last = folded.last, !FunctionWords.contains(last),
      folded.contains(where: { !$0.isEmpty && !FunctionWords.contains($0) })
    else { return nil }
    return kept.joined(separator: " ")
  }

  /// Up to the first mark; the comma of "4,000" is none.
  private static func upToMark(_ topic: String) -> Substring {
    let scalars = topic.unicodeScalars
    let mark = scalars.indices.first { position in
      guard isMark(scalars[position]) else { return false }
      let next = scalars.index(after: position)
      return scalars[position] != "," || next == scalars.endIndex
        || scalars[next].properties.numericType == nil
    }
    return topic[..<(mark ?? topic.endIndex)]
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", ";", ":", "(", ")", "[", "]", "\"", "“", "”", "—", "–", "…", "\n": true
    default: false
    }
  }
}
