import Dossier
import Foundation
import Fuzzing
import News

/// The data that the program ships with, read where it lies in the sources.
enum Shipped {
  static let rules: SegmentRules = decoded("segments.json")
  static let agencies: Agencies = decoded("agencies.json")
  static let reader = ArticleReader(rules: rules, agencies: agencies)
  static let segmenter = Segmenter(rules: rules, agencies: agencies)

  private static func decoded<Value: Decodable>(_ name: String) -> Value {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Resources/English/\(name)")
    do {
      return try JSONDecoder().decode(Value.self, from: Data(contentsOf: file))
    } catch {
      fatalError("\(name): \(error)")
    }
  }
}

/// One line of a segmented text: its kind and its words.
struct Line: Hashable, CustomStringConvertible {
  var kind: Segment.Kind
  var text: String
  var description: String { "\(kind): \(text)" }
}

func lines(_ text: String, _ segments: [Segment]) -> [Line] {
  let scalars = Array(text.unicodeScalars)
  return segments.map { segment in
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[segment.range])
    return Line(kind: segment.kind, text: String(view))
  }
}

func lines(_ article: Article) -> [Line] { lines(article.text, article.segments) }

func lines(of text: String, title: String? = nil) -> [Line] {
  lines(text, Shipped.segmenter.segment(text, title: title).segments)
}

func read(_ text: String, name: String = "a.txt") -> [Reading] {
  Shipped.reader.read(Array(text.utf8), name: name, path: name)
}

/// In order, without overlap, in bounds, and covering all that is not white space.
func covers(_ article: Article) -> Bool { ReadingCheck.flaw(in: [.article(article)]) == nil }
