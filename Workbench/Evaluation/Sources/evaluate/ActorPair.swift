import Dossier
import Reconciliation

/// Two names as two articles give them.
struct ActorPair: LabelledPair {
  private let fields: [String]

  init(_ line: Substring) {
    fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
  }

  var isSame: Bool { field(0) == "same" }
  var words: String { fields.dropFirst().joined(separator: " | ") }

  func isJoined(by reconciler: Reconciler) -> Bool {
    let kind = Actor.Kind(rawValue: field(2)) ?? .person
    var first = PairArticle("one", "Much was asked of \(field(3)).", isFirstStory: true)
    _ = first.actor(field(3), kind, country: field(4), office: field(5))
    var second = PairArticle(
      "other", "Little was heard from \(field(6)).", isFirstStory: field(1) == "story")
    _ = second.actor(field(6), kind, country: field(7), office: field(8))
    let dossier = reconciler.dossier(
      of: [first.read, second.read], asOf: nil, generator: "evaluate")
    return dossier.actors.count == 1
  }

  private func field(_ number: Int) -> String { number < fields.count ? fields[number] : "" }
}
