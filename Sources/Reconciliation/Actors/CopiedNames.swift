import Dossier

/// Which mentions stand in one copied text: the same name at the same place of it is the same
/// person, whoever else bears it.
struct CopiedNames {
  private let mentions: [ActorMention]
  private let shared: SharedText

  init(_ mentions: [ActorMention], _ shared: SharedText) {
    self.mentions = mentions
    self.shared = shared
  }

  /// Whether two articles name them by the same words within the same passages.
  func share(_ one: Int, _ other: Int) -> Bool {
    let (first, second) = (mentions[one], mentions[other])
    guard first.article != second.article, !shared.passagesOfArticle[first.article].isEmpty,
      !shared.passagesOfArticle[second.article].isEmpty
    else { return false }
    return first.claim.names.contains { form in
      second.claim.names.contains { another in
        form.text == another.text
          && !passages(form, first.article).isDisjoint(with: passages(another, second.article))
      }
    }
  }

  private func passages(_ form: NameForm, _ article: Int) -> Set<Int> {
    Set(
      form.evidence.all.lazy.filter { $0.start < $0.end }.flatMap {
        shared.passages(in: article, overlapping: $0.start..<$0.end)
      })
  }
}
