import Briefing
import Dossier

extension Messages {
  static let idsForNothing = "list and undo take no ids."
  static let nothingDecided = "nothing is decided"

  static func noIds(_ action: String) -> String {
    "\(action) needs the ids of entries. To see them: rapporteur timeline FILE.dossier"
  }

  static func unlikeEntries(_ ids: [String]) -> String {
    "\(ids.map { PlainText($0).string }.joined(separator: " and ")) stand in different lists: only entries of one list can be decided together."
  }

  static func unknownEntry(_ id: String) -> String {
    "there is no entry “\(PlainText(id).string)” that can be decided. To look for it: rapporteur search FILE.dossier WORDS"
  }

  static func decidedLater(_ file: String) -> String {
    "another process is writing to \(PlainText(file).string): the decision is kept, and carried out when it is done."
  }

  static func decision(_ decision: Decision, isTakenBack: Bool) -> String {
    var text = isTakenBack ? "taken back: " : ""
    text += "\(decision.decide.rawValue) \(decision.list.rawValue)"
    text += decision.entries.map { " " + ($0.id ?? "(by its words)") }.joined()
    if let to = decision.to { text += " to “\(to)”" }
    if let start = decision.start { text += " on \(start.iso)" }
    if let end = decision.end, end != decision.start { text += " to \(end.iso)" }
    if let by = decision.by { text += ", by \(by)" }
    if let why = decision.why { text += " (\(why))" }
    return PlainText(text).string
  }

  static func noDecisions(_ path: String, detail: String) -> String {
    "\(PlainText(path).string) holds no decisions (\(PlainText(detail).string)), and was left alone. Mend it, or move it away: the dossier itself is whole."
  }
}
