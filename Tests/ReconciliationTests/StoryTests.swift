import Dossier
import Testing

@Suite("Stories") struct StoryTests {
  private static let first =
    "The ferry Aurora ran aground near Port Selim on Friday and divers searched the hull at night."
  private static let second =
    "Herring boats of Nordia brought forty passengers ashore before the tug Hercules arrived."

  /// Two reports that share hardly a word, and one that tells what both tell.
  private func stories(ids: [String]) -> [Story] {
    let texts = [Self.first, Self.second, Self.first + " " + Self.second]
    return dossier(
      of: zip(ids, texts).map { id, text in
        Newsroom(id, text, published: "2031-06-05", outlet: "Courier \(id)")
      }
    ).stories
  }

  @Test("are one where one article is like both, whichever comes first")
  func bridge() {
    for ids in [["a", "b", "c"], ["a", "c", "b"], ["b", "c", "a"], ["c", "b", "a"]] {
      #expect(stories(ids: ids).map(\.articles) == [["a", "b", "c"]], "\(ids)")
    }
  }
}
