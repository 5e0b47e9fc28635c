public import Dossier

/// Articles that are copies of one text: reprints, edited, shortened or reordered.
public enum CopyGroups {
  /// The ids of the articles of each text, sorted; an article that nobody copied stands alone.
  public static func among(_ articles: [ReadArticle]) -> [[String]] {
    let open = ReadArticle.distinct(articles).map(OpenArticle.init)
    let groups = PassageFinder.sharedText(of: open).copyGroups
    var members: [Int: [String]] = [:]
    for (number, group) in groups.enumerated() {
      members[group, default: []].append(open[number].id)
    }
    return members.keys.sorted().compactMap { members[$0] }
  }
}

extension ReadArticle {
  /// Each article once, by id, in order of the ids. Of two readings of one id the one that sorts
  /// first by text and origin is taken, so that the order of input does not matter.
  static func distinct(_ articles: [ReadArticle]) -> [ReadArticle] {
    var byId: [String: ReadArticle] = [:]
    for article in articles {
      if let kept = byId[article.article.id], kept.rank <= article.rank { continue }
      byId[article.article.id] = article
    }
    return byId.keys.sorted().compactMap { byId[$0] }
  }

  private var rank: (String, String, String) {
    (article.text, article.path ?? "", article.url ?? "")
  }
}
