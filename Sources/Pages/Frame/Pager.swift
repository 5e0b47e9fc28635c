import Briefing

/// Which part of a list is shown, and the ways to the others.
struct Pager {
  let words: String
  let earlier: String?
  let later: String?
  let isNeeded: Bool

  /// - Parameter address: the page's own, for the numbers of other pages.
  init(page: Int, size: Int, total: Int, address: (Int) -> String) {
    let first = (page - 1) * size + 1
    let last = min(total, page * size)
    words =
      first > last
      ? "None of \(CountWords.grouped(total))"
      : "\(CountWords.grouped(first))–\(CountWords.grouped(last)) of \(CountWords.grouped(total))"
    earlier = page > 1 ? address(page - 1) : nil
    later = last < total ? address(page + 1) : nil
    isNeeded = page > 1 || last < total
  }
}
