import Dossier
import Foundation

/// What a person decided, on disk.
struct DecisionsFile {
  let path: String

  func decisions() throws -> [Decision] {
    let data = try InputPath.read(path)
    let list: DecisionList
    do {
      list = try JSONDecoder().decode(DecisionList.self, from: data)
    } catch let error as DecodingError {
      StandardError.say(Messages.noDecisions(path, error))
      throw ExitStatus.refusedInput
    }
    for (number, decision) in list.decisions.enumerated() {
      guard let flaw = decision.flaw else { continue }
      StandardError.say(Messages.flawedDecision(path, number + 1, decision, flaw))
      throw ExitStatus.refusedInput
    }
    return list.decisions
  }
}
