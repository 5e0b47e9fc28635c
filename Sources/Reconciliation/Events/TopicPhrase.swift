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
    let marks: Set<Character> = [
      ",", ";", ":", "(", ")", "[", "]", "\"", "“", "”", "—", "–", "…", "\n",
    ]
    let head = upToMark(topic, marks)
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
  private static func upToMark(_ topic: String, _ marks: Set<Character>) -> Substring {
    var end = topic.startIndex
    while end < topic.endIndex {
      let next = topic.index(after: end)
      let isInNumber = topic[end] == "," && next < topic.endIndex && topic[next].isNumber
      if marks.contains(topic[end]), !isInNumber { break }
      end = next
    }
    return topic[..<end]
  }
}
