import Briefing
import Dossier

/// All that an entry rests on, told apart by what it supports.
struct EvidenceGroups {
  let groups: [(title: String, evidence: [Evidence])]

  init(_ entry: DossierEntry) {
    switch entry {
    case .event(let event):
      groups =
        [("States it", event.evidence.all)] + Self.groups(event.disagreements)
        + Self.groups(event.history)
    case .statement(let statement):
      groups =
        [("States it", statement.evidence.all)]
        + statement.variants.map { ("Also worded “\(Self.short($0.text))”", $0.evidence.all) }
    case .commitment(let commitment):
      groups =
        [("States it", commitment.evidence.all)]
        + commitment.history.map {
          ("\(DateWords.words($0.time)): \(StatusWords.words($0.status))", $0.evidence.all)
        }
    case .figure(let figure):
      groups =
        [("States it", figure.evidence.all)] + Self.groups(figure.disagreements)
        + Self.groups(figure.history)
    case .actor(let actor):
      groups =
        actor.roles.map { ("Called “\(Self.short($0.title))”", $0.evidence.all) }
        + actor.names.map { ("Named “\(Self.short($0.text))”", $0.evidence.all) }
    case .process(let process):
      groups = [("Named", process.evidence.all + process.names.flatMap(\.evidence.all))]
    case .passage(let passage): groups = [("Stands in", passage.evidence.all)]
    case .article(let article): groups = [("Its date rests on", article.published.evidence)]
    case .story: groups = []
    }
  }

  private static func groups(
    _ disagreements: [Disagreement]
  ) -> [(title: String, evidence: [Evidence])] {
    disagreements.flatMap { disagreement in
      disagreement.values.map {
        ("\(short(disagreement.field)): \(short($0.value))", $0.evidence.all)
      }
    }
  }

  private static func groups(_ history: [Revision]) -> [(title: String, evidence: [Evidence])] {
    history.map { ("Earlier \(short($0.field)): \(short($0.value))", $0.evidence.all) }
  }

  private static func short(_ text: String) -> String { PlainText(text).shortened(to: 140).string }

  /// The pieces from `offset` on, under their titles again, and how many there are in all.
  func page(offset: Int, size: Int) -> [(title: String, evidence: [Evidence])] {
    var skipped = offset
    var left = size
    var page: [(title: String, evidence: [Evidence])] = []
    for group in groups where left > 0 {
      let rest = group.evidence.dropFirst(skipped)
      skipped = max(0, skipped - group.evidence.count)
      guard !rest.isEmpty else { continue }
      page.append((group.title, Array(rest.prefix(left))))
      left -= min(left, rest.count)
    }
    return page
  }

  var count: Int { groups.reduce(0) { $0 + $1.evidence.count } }
}
