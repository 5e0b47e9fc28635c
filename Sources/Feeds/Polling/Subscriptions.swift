public import News

/// The feeds that somebody wants watched: an OPML file, or addresses one a line.
public struct Subscriptions: Hashable, Sendable {
  /// In the file's order, each once.
  public var feeds: [String]

  public init(reading bytes: [UInt8]) throws(FeedError) {
    let isXML =
      bytes.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
      == UInt8(ascii: "<")
    let named =
      isXML ? try FeedList(reading: bytes).feeds.map(\.url) : Self.lines(bytes)
    var met: Set<String> = []
    feeds = named.filter { met.insert($0).inserted }
  }

  /// What follows a `#` at the start of a line or after a space is a remark.
  private static func lines(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).compactMap { line in
      let word = line.drop { $0.isWhitespace || $0 == "\u{FEFF}" }.prefix { !$0.isWhitespace }
      return word.isEmpty || word.hasPrefix("#") ? nil : String(word)
    }
  }
}
