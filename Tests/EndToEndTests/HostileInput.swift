import Foundation
import Testing

/// A file that a crawl or a mishap may leave among articles.
struct HostileInput: Sendable, CustomTestStringConvertible {
  enum Fate: Sendable {
    /// An article, and nothing said on standard error.
    case read
    /// Left out, named with a reason.
    case refused
    /// One or the other.
    case either
  }

  var title: String
  var file: String
  var fate: Fate
  /// Made when the test runs: some are large.
  var bytes: @Sendable () -> Data
  /// Words that must have survived.
  var holds: String?

  var testDescription: String { title }

  init(
    _ title: String, _ file: String, _ fate: Fate, holds: String? = nil,
    _ bytes: @escaping @Sendable () -> Data
  ) {
    self.title = title
    self.file = file
    self.fate = fate
    self.holds = holds
    self.bytes = bytes
  }

  static let all: [HostileInput] = [
    HostileInput("an empty file", "empty.txt", .refused) { Data() },
    HostileInput("nothing but white space", "blank.txt", .refused) { Data(" \n\t\n".utf8) },
    HostileInput("NUL bytes within text", "nul.txt", .either) {
      Data(Invented.article.replacing(" met ", with: " met\0\0 ").utf8)
    },
    HostileInput("nothing but NUL bytes", "zeros.txt", .refused) { Data(count: 4096) },
    HostileInput("bytes that are not UTF-8", "broken.txt", .either) {
      Data(Invented.article.utf8) + Data([0xC3, 0x28, 0xFF, 0xFE, 0xED, 0xA0, 0x80, 0xE9])
    },
    HostileInput("UTF-16 with a mark", "utf16.txt", .read, holds: Invented.sentence) {
      Data([0xFF, 0xFE]) + utf16(Invented.article)
    },
    HostileInput("UTF-16 cut within a character", "odd.txt", .either) {
      Data([0xFF, 0xFE]) + utf16(Invented.article).dropLast()
    },
    HostileInput("UTF-8 with a mark", "marked.txt", .read, holds: Invented.sentence) {
      Data([0xEF, 0xBB, 0xBF]) + Data(Invented.article.utf8)
    },
    HostileInput("lines that end in CR LF", "crlf.txt", .read, holds: Invented.sentence) {
      Data(Invented.article.replacing("\n", with: "\r\n").utf8)
    },
    HostileInput("text from right to left", "rtl.txt", .read, holds: "ברגן") {
      Data("\u{202B}שרי החוץ של שתי המדינות נפגשו ביום שני בעיר ברגן.\u{202C}\n".utf8)
    },
    HostileInput("elements nested 100,000 deep", "deep.html", .either) {
      Data(
        ("<html><body>" + String(repeating: "<div>", count: 100_000) + "<p>\(Invented.sentence)</p>")
          .utf8)
    },
    HostileInput("a page that ends within a tag", "cut.html", .either) {
      Data("<html><body><article><p>\(Invented.sentence)</p><p class=\"".utf8)
    },
    HostileInput("JSON cut in half", "half.json", .refused) {
      Invented.json.prefix(Invented.json.count / 2)
    },
    HostileInput("JSON nested 100,000 deep", "deep.json", .refused) {
      Data(String(repeating: "[", count: 100_000).utf8)
    },
    HostileInput("JSON that is no article", "list.json", .refused) { Data("[1, 2, 3]".utf8) },
    HostileInput("a picture", "picture.txt", .refused) {
      Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) + Data((0...255).map { UInt8($0) })
    },
    HostileInput("20 MB of one line", "line.txt", .either) {
      Data(String(repeating: "The envoys met again and again ", count: 20_000_000 / 31).utf8)
    },
    HostileInput("20 MB of one word", "word.txt", .either) {
      Data(repeating: 0x61, count: 20_000_000)
    },
    HostileInput("a million newlines", "newlines.txt", .read, holds: Invented.sentence) {
      Data((Invented.article + String(repeating: "\n", count: 1_000_000) + "The end.\n").utf8)
    },
    HostileInput("nothing but a million newlines", "empty-lines.txt", .refused) {
      Data(repeating: 0x0A, count: 1_000_000)
    },
    HostileInput("100,000 brackets and quotation marks", "marks.txt", .either) {
      Data(("Talks " + String(repeating: "(\"«[", count: 25_000)).utf8)
    },
    HostileInput("a letter with 100,000 accents", "accents.txt", .either) {
      Data(("The e" + String(repeating: "\u{301}", count: 100_000) + "nvoys met.").utf8)
    },
  ]

  private static func utf16(_ text: String) -> Data {
    Data(text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
  }
}
