import Foundation

/// How much of the expected facts a dossier holds.
struct FactScore {
  private(set) var remarks: [String] = []
  private var wanted = 0
  private var found = 0
  private var attributes = 0
  private var attributesRight = 0
  private var absent = 0
  private var falseFacts = 0

  init(_ facts: ExpectedFacts, _ dossier: DossierFacts) {
    for check in facts.checks { score(check, dossier) }
  }

  var figures: [String] {
    let recall = Double(found) / Double(max(1, wanted))
    let accuracy = Double(attributesRight) / Double(max(1, attributes))
    let clean = 1 - Double(falseFacts) / Double(max(1, absent))
    return [
      String(
        format: "cores found %d/%d = %.3f; attributes right %d/%d = %.3f; false facts %d/%d", found,
        wanted, recall, attributesRight, attributes, accuracy, falseFacts, absent),
      String(format: "score: %.3f", (2 * recall + accuracy) / 3 * clean),
    ]
  }

  private mutating func score(_ check: ExpectedFacts.Check, _ dossier: DossierFacts) {
    let hits = dossier.entries(check.kind).filter { entry in
      check.core.allSatisfy { dossier.meets(entry, $0.key, $0.value) }
    }
    if check.isAbsent {
      absent += 1
      if !hits.isEmpty {
        falseFacts += 1
        remarks.append("FALSE   \(check.id): \(check.note)")
      }
      return
    }
    wanted += 1
    attributes += check.attributes.count
    let missed = hits.map { entry in
      check.attributes.filter { !dossier.meets(entry, $0.key, $0.value) }.keys.sorted()
    }.min { $0.count < $1.count }
    guard let missed else {
      remarks.append("MISSING \(check.id): \(check.note)")
      return
    }
    found += 1
    attributesRight += check.attributes.count - missed.count
    if !missed.isEmpty {
      remarks.append(
        "PARTLY  \(check.id): \(check.note)  wrong: \(missed.joined(separator: ", "))")
    }
  }
}
