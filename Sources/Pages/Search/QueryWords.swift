import Foundation

/// The words of a search, for finding them again in a title: without their capitals and accents, as
/// the index has them.
struct QueryWords {
  private let words: Set<String>

  init(_ query: String) {
    words = Set(query.split { !Self.isPart($0) }.map { Self.folded(String($0)) })
  }

  /// The title in stretches, those met told apart.
  func runs(_ title: String) -> [SearchPage.Run] {
    var runs: [SearchPage.Run] = []
    func add(_ text: Substring, isMet: Bool) {
      guard !text.isEmpty else { return }
      if let last = runs.last, last.isMet == isMet {
        runs[runs.count - 1].text += text
      } else {
        runs.append(SearchPage.Run(text: String(text), isMet: isMet))
      }
    }
    var rest = title[...]
    while let first = rest.first {
      let isWord = Self.isPart(first)
      let part = rest.prefix { Self.isPart($0) == isWord }
      add(part, isMet: isWord && words.contains(Self.folded(String(part))))
      rest = rest[part.endIndex...]
    }
    return runs
  }

  private static func isPart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }

  private static func folded(_ word: String) -> String {
    word.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }
}
