import Dossier
import Language

/// Reads what an event was about, in the article's own words: a thing ("talks on water") or, where
/// something is threatened, demanded, promised or refused, the clause that says what.
struct TopicReader: Sendable {
  let view: ArticleView
  let cast: Cast
  let tree: SyntaxTree
  let entry: EventLexicon.Entry
  let predication: Predication
  let words: EventWords

  /// Longest topic that is a noun phrase, in words.
  private static let longestPhrase = 10

  func topic() -> String? {
    phrase(about()) ?? content() ?? phrase(thing() ?? looked())
  }

  /// What is threatened, demanded, promised or refused, as a clause.
  private func content() -> String? {
    guard Self.tellContents.contains(entry.type), entry.frame != .stall else { return nil }
    return ContentClause(
      view: view, tree: tree, entry: entry, predication: predication,
      isNamed: { !cast.actors(at: $0, in: tree).isEmpty }
    ).text()
  }

  /// Deeds done in words: the words have a content.
  private static let tellContents: Set<EventType> = [
    .threaten, .request, .reject, .support, .agree, .accuse,
  ]

  /// "talks on water", "a meeting about the border": up to ten words.
  private func about() -> Int? {
    predication.obliques.first {
      words.about.words.contains($0.preposition) && tree[$0.head].tag == .noun
    }?.head
  }

  /// What is threatened, demanded or refused, where that is a thing and not somebody.
  private func thing() -> Int? {
    guard predication.trigger == predication.verb, entry.frame == .directed else { return nil }
    let own = predication.objects.filter {
      guard tree[$0].head == predication.trigger else { return isJudged }
      // "called on the miners": whom a request is made to is not what it is for.
      return tree.base($0) != "iobj" && (tree.base($0) != "obl" || entry.type != .request)
    }
    return (own + sought()).first {
      tree[$0].tag == .noun && cast.actors(at: $0, in: tree).isEmpty
    } ?? supported()
  }

  /// "a move that Peru condemned": what stands before the verb is what it judges.
  private var isJudged: Bool {
    [.accuse, .support, .reject].contains(entry.type)
  }

  /// "called for a truce", "asked for time".
  private func sought() -> [Int] {
    guard entry.type == .request else { return [] }
    return predication.obliques(["for"]).filter { tree[$0].head == predication.trigger }
  }

  /// "opened an inquiry into the fire".
  private func looked() -> Int? {
    entry.type == .accuse
      ? predication.obliques(["into"]).first { tree[$0].tag == .noun } : nil
  }

  /// "voted for the resolution", "voted in favour of a bill".
  private func supported() -> Int? {
    guard entry.type == .support else { return nil }
    let reader = ArgumentReader(tree: tree)
    for oblique in predication.obliques where tree[oblique.head].tag == .noun {
      if oblique.preposition == "for" || oblique.preposition == "in favor of"
        || oblique.preposition == "in favour of"
      {
        return oblique.head
      }
      if ["favor", "favour"].contains(tree[oblique.head].lemma) {
        return reader.obliques(of: oblique.head).first { $0.preposition == "of" }?.head
      }
    }
    return nil
  }

  private func phrase(_ head: Int?) -> String? {
    guard let head else { return nil }
    let marks = Set(tree.children(of: head, ["case"]))
    let words = core(of: head).filter { !marks.contains($0) }
    guard words.count <= Self.longestPhrase, let range = tree.range(of: words) else { return nil }
    return view.text(range)
  }

  /// A noun with what stands before it and one "of", "to" or "for" phrase: no place, no time.
  private func core(of head: Int) -> [Int] {
    let kept: Set<String> = ["of", "to", "for", "between", "against"]
    let dropped = tree.children(of: head, ["nmod", "acl", "obl", "nmod:unmarked"]).filter {
      !kept.contains(tree.preposition(of: $0) ?? "")
    }
    // "it was a move that …": the noun may be what a clause says of somebody.
    let told = tree.children(of: head).filter {
      ["nsubj", "cop", "aux", "mark", "advmod", "dep"].contains(tree.base($0))
    }
    let away = Set((dropped + told).flatMap { tree.subtree(of: $0) })
    return tree.phrase(of: head).filter { !away.contains($0) }
  }
}
