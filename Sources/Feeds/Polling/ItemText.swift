import News

/// What an item of a feed brings by itself.
struct ItemText {
  /// HTML of the whole article; nil where the feed tells only the beginning.
  let whole: String?
  /// HTML of whatever there is.
  let any: String?

  init(_ item: FeedItem, fullTextWords: Int) {
    let texts = [item.contentHTML, item.summaryHTML].compactMap(\.self)
    any = texts.first { Self.words($0) > 0 }
    whole = item.contentHTML.flatMap { html in
      Self.words(html) >= fullTextWords && !Self.isCutOff(html) ? html : nil
    }
  }

  /// Runs of visible text between spaces and tags; near enough to tell an article from a teaser.
  private static func words(_ html: String) -> Int {
    var count = 0
    var isInTag = false
    var isInWord = false
    for byte in html.utf8 {
      switch byte {
      case UInt8(ascii: "<"): isInTag = true
      case UInt8(ascii: ">"): isInTag = false
      case 0x20, 0x09, 0x0A, 0x0D: isInWord = false
      default:
        if !isInTag, !isInWord {
          isInWord = true
          count += 1
        }
        continue
      }
      isInWord = false
    }
    return count
  }

  /// A text that ends in dots goes on elsewhere.
  private static func isCutOff(_ html: String) -> Bool {
    let tail = html.suffix(200)
    return ["…", "[...]", "[&#8230;]", "&hellip;", "..."].contains { mark in
      guard let found = tail.ranges(of: mark).last else { return false }
      var isInTag = false
      return tail[found.upperBound...].allSatisfy { letter in
        defer { if letter == ">" { isInTag = false } }
        if letter == "<" { isInTag = true }
        return isInTag || letter.isWhitespace || letter == "]"
      }
    }
  }
}
