/// Number words as digits, so that `eight days` and `8 days` are the same words.
enum NumberWords {
  /// `twenty` `five` becomes `25`; other number words become digits one by one.
  static func joined(_ words: [FoldedWord]) -> [FoldedWord] {
    guard words.contains(where: { mayBeNumber($0.text) }) else { return words }
    var joined: [FoldedWord] = []
    joined.reserveCapacity(words.count)
    var pendingTens: Int?
    for word in words {
      let value = values[word.text]
      if let tens = pendingTens, let value, (1...9).contains(value), let last = joined.last,
        word.range.lowerBound - last.range.upperBound <= 1
      {
        joined[joined.count - 1].become(tens + value, upTo: word.range.upperBound)
        pendingTens = nil
        continue
      }
      var digits = word
      if let value { digits.become(value) }
      joined.append(digits)
      pendingTens = value.flatMap { $0 >= 20 && $0 % 10 == 0 ? $0 : nil }
    }
    return joined
  }

  /// A look at the first letter, before a word is looked up.
  private static func mayBeNumber(_ word: String) -> Bool {
    guard let first = word.utf8.first, "zotfsen".utf8.contains(first) else { return false }
    return values[word] != nil
  }

  private static let values: [String: Int] = {
    let small = [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
      "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
      "nineteen",
    ]
    let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    var values: [String: Int] = [:]
    for (value, word) in small.enumerated() { values[word] = value }
    for (index, word) in tens.enumerated() { values[word] = (index + 2) * 10 }
    return values
  }()
}
