/// Breaks inputs in the ways in which readers of outside bytes are broken: bits turned, stretches
/// cut, doubled and mixed, lengths that lie, marks of the formats in the wrong place.
public struct Breaker {
  private let corpus: [[UInt8]]
  private let marks: [[UInt8]]

  /// Bytes of the longest input that is made.
  private static let longest = 16_384

  /// - Parameters:
  ///   - corpus: whole inputs, of which parts are mixed in.
  ///   - marks: what the formats are made of.
  public init(corpus: [[UInt8]], marks: [String] = Breaker.marks) {
    self.corpus = corpus
    self.marks = marks.map { Array($0.utf8) }
  }

  /// An input with one to eight faults; the same for the same state of the generator.
  public func broken(_ input: [UInt8], _ generator: inout some RandomNumberGenerator) -> [UInt8] {
    var bytes = input
    for _ in 0..<Int.random(in: 1...8, using: &generator) { fault(&bytes, &generator) }
    return Array(bytes.prefix(Self.longest))
  }

  private func fault(_ bytes: inout [UInt8], _ generator: inout some RandomNumberGenerator) {
    let place = Int.random(in: 0...bytes.count, using: &generator)
    switch Int.random(in: 0..<8, using: &generator) {
    case 0:
      guard place < bytes.count else { return }
      bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
    case 1: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: place)
    case 2: bytes.removeSubrange(stretch(from: place, in: bytes, &generator))
    case 3: bytes.insert(contentsOf: bytes[stretch(from: place, in: bytes, &generator)], at: place)
    case 4:
      guard let other = corpus.randomElement(using: &generator), !other.isEmpty else { return }
      let start = Int.random(in: 0..<other.count, using: &generator)
      bytes.insert(contentsOf: other[stretch(from: start, in: other, &generator)], at: place)
    case 5:
      bytes.insert(contentsOf: marks.randomElement(using: &generator) ?? [], at: place)
    case 6: lie(&bytes, from: place, &generator)
    default: bytes.removeSubrange(place...)
    }
  }

  private func stretch(
    from start: Int, in bytes: [UInt8], _ generator: inout some RandomNumberGenerator
  ) -> Range<Int> {
    start..<min(bytes.count, start + Int.random(in: 0...64, using: &generator))
  }

  /// Puts another number where one stands.
  private func lie(
    _ bytes: inout [UInt8], from start: Int, _ generator: inout some RandomNumberGenerator
  ) {
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    guard let first = bytes[start...].firstIndex(where: isDigit) else { return }
    let end = bytes[first...].firstIndex { !isDigit($0) } ?? bytes.count
    let numbers = ["0", "-1", "1", "255", "65536", "2147483648", "9223372036854775808", "1e999"]
    bytes.replaceSubrange(first..<end, with: (numbers.randomElement(using: &generator) ?? "").utf8)
  }

  /// Marks of web pages, JSON, feeds, archives, mail and tables.
  public static let marks = [
    "<", ">", "</p>", "<p>", "<div class=\"", "\"", "'", "<!--", "-->", "<script>", "</script>",
    "<script type=\"application/ld+json\">", "<![CDATA[", "]]>", "<meta charset=\"utf-16\">",
    "&#0;", "&#xD800;", "&amp;", "&lt;", "<table><tr><td>", "<svg>", "<template>", "<!DOCTYPE",
    "<?xml version=\"1.0\" encoding=\"", "<!ENTITY a \"", "&a;", "<item>", "</item>", "<entry>",
    "{", "}", "[", "]", ":", ",", "\\u0000", "\\ud800", "null", "true", "{\"text\":\"", "\\\"",
    "\r\n\r\n", "\r\n", "\n\n", "\t", " ", "WARC/1.0\r\n", "Content-Length: ",
    "Transfer-Encoding: chunked\r\n", "0\r\n\r\n", "ffffffff\r\n", "HTTP/1.1 200 OK\r\n",
    "MIME-Version: 1.0\r\n", "Content-Type: multipart/mixed; boundary=a\r\n", "--a\r\n",
    "=?utf-8?B?", "?=", "=3D", "\u{1F}\u{8B}\u{8}", "\u{FEFF}", "\u{202E}", "\u{0}", "\u{FFFD}",
    "(Reuters) - ", "(AP Photo/", "Comments (3)", "May 3, 1996", "Advertisement",
  ]
}
