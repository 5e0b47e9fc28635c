/// Citation marks as text: `[1][3]`, and `[1][2][3]+4` where there are more than five.
enum CitationMarks {
  private static let mostShown = 5
  private static let shownOfMany = 3

  static func short(_ numbers: [Int]) -> String {
    guard numbers.count > mostShown else { return whole(numbers) }
    return whole(Array(numbers.prefix(shownOfMany))) + "+\(numbers.count - shownOfMany)"
  }

  static func whole(_ numbers: [Int]) -> String {
    numbers.map { "[\($0)]" }.joined()
  }
}
