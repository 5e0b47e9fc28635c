import Briefing
import Dossier
import Pipeline
import Store

/// Every sentence that the program says of its own accord: what, where, and the next step.
enum Messages {
  static let noPaths =
    "Nothing to read. Name files or folders of articles, or - for standard input."
  static let standardInputTwice = "Standard input (-) can be read only once."

  static let decisionsOnFile =
    "--decisions works on articles, not on a dossier file: give the articles' paths."

  static func noSuchPath(_ path: String) -> String {
    "There is no file or folder \(shown(path)). Check the spelling, or name an absolute path."
  }

  static func threads(_ number: Int) -> String {
    "--threads takes 1 to 256, not \(number)."
  }

  static func width(_ number: Int) -> String {
    "--width takes \(TextBrief.widths.lowerBound) to \(TextBrief.widths.upperBound), not \(number)."
  }

  static func notADate(_ text: String) -> String {
    "\(shown(text)) is not a date. Write year, month and day, as in 2021-04-09."
  }

  static func refused(_ refusal: Refusal) -> String {
    "left out \(shown(refusal.name)): \(PlainText(refusal.reason).string)"
  }

  static func summary(_ result: PipelineResult) -> String {
    let read = count(result.dossier.articles.count, "article")
    let refused = count(result.refusals.count, "input")
    return result.dossier.articles.isEmpty
      ? "none of the input could be read (\(refused) left out)"
      : "read \(read); \(refused) left out (named above)"
  }

  static func extracted(read: Int, refused: Int) -> String {
    "read \(count(read, "article")); \(count(refused, "line")) refused (records with an error)"
  }

  static func brokenProgram(_ error: any Error) -> String {
    "the program's own data cannot be loaded: \(PlainText(String(describing: error)).string). Install it again, with its resources folder beside it; rapporteur doctor says more."
  }

  static func wrongSetting(_ error: KernelSettingError) -> String {
    "\(PlainText(String(describing: error)).string). Unset it, or name one of these."
  }

  static func unreadable(_ path: String) -> String {
    "\(shown(path)) cannot be read. Check that it is a file and that you may open it."
  }

  static func notUTF8(_ path: String) -> String {
    "\(shown(path)) is not UTF-8 text. Convert it first, for instance with iconv."
  }

  static func cannotWrite(_ path: String) -> String {
    "\(shown(path)) cannot be written. Check that its folder exists and that you may write there."
  }

  static func otherSchema(_ path: String, _ schema: String) -> String {
    "\(shown(path)) has the schema \(shown(schema)), which this version does not read. Write it anew: rapporteur brief PATH --format json --out FILE"
  }

  static func noDossier(_ path: String, _ error: DecodingError) -> String {
    "\(shown(path)) is no dossier (\(reason(error))). Write one: rapporteur brief PATH --format json --out FILE"
  }

  static func noDecisions(_ path: String, _ error: DecodingError) -> String {
    "\(shown(path)) holds no decisions (\(reason(error))). It has to be JSON: {\"decisions\": [{\"decide\": \"join\", \"list\": \"actors\", \"entries\": [{\"id\": …}, {\"id\": …}]}]}"
  }

  static func flawedDecision(
    _ path: String, _ number: Int, _ decision: Decision, _ flaw: Decision.Flaw
  ) -> String {
    let lists = Decision.lists(decision.decide).map(\.rawValue).joined(separator: ", ")
    let what: String =
      switch flaw {
      case .listOfOtherKind: "can be decided of \(lists), not of \(decision.list.rawValue)"
      case .fewerThanTwo: "needs two entries or more"
      case .noEntry: "needs an entry"
      case .emptyEntry: "has an entry with neither id nor evidence"
      case .noName: "needs the new name as “to”"
      case .noDate: "needs a day as “start”"
      case .endBeforeStart: "ends before it starts"
      }
    return "\(shown(path)): decision \(number) (\(decision.decide.rawValue)) \(what)."
  }

  static func idleDecision(_ number: Int, _ record: DecisionRecord) -> String {
    "decision \(number) (\(record.decide.rawValue)) is not applied: these articles hold no such entry of \(record.list.rawValue). Name it by evidence as well, so that it is found when its id changes."
  }

  static func unknownId(_ id: String, nearMisses: [NearMiss]) -> String {
    guard !nearMisses.isEmpty else {
      return
        "the dossier has no entry \(shown(id)). A brief shows the ids beside the citation marks."
    }
    let offers = nearMisses.map { "  \($0.id.string)  \($0.title.string)" }
    return "the dossier has no entry \(shown(id)). Did you mean:\n" + offers.joined(separator: "\n")
  }

  static func progress(_ progress: ReadingProgress) -> String {
    progress.total > 0
      ? "reading \(progress.done) of \(progress.total)" : "reading, \(progress.done) so far"
  }

  static let noWords = "There is no word to look for. Name one or more."

  static func noAffair(_ path: String) -> String {
    "\(shown(path)) tells no affair. Write {\"actors\": [\"…\"], \"words\": [\"…\"]} with at least one of either."
  }

  static func dossierAmongPaths(_ path: String) -> String {
    "\(shown(path)) is a dossier file, which is briefed alone. To bring articles into it: rapporteur add FILE.dossier PATH"
  }

  static func behind(_ path: String) -> String {
    "\(shown(path)) holds articles that its entries do not tell of yet, and it cannot be written to now; this is its last whole state"
  }

  static func keptSoFar(_ number: Int) -> String {
    "kept \(count(number, "new article")) before it stopped; they are safe. Run the same command again for the rest."
  }

  static func added(_ progress: AddProgress, _ path: String) -> String {
    var parts = ["kept \(count(progress.kept, "new article"))"]
    if progress.known > 0 { parts.append("\(progress.known) known already") }
    if progress.shelved > 0 { parts.append("\(progress.shelved) put aside (sources --shelved)") }
    if !progress.refusals.isEmpty { parts.append("\(progress.refusals.count) left out") }
    let end = progress.isCutShort ? "; stopped: run the same command again for the rest" : ""
    return parts.joined(separator: ", ") + end
  }

  /// "128 kept, 3 left out · 41 a second · 131 of 5000 articles, 119 s left".
  static func adding(_ progress: AddProgress, seconds: Double) -> String {
    let rate = seconds > 0 ? Double(progress.met) / seconds : 0
    var line = "\(progress.kept) kept, \(progress.refusals.count) left out · \(Int(rate)) a second"
    if let expected = progress.expected, expected > 0 {
      line += " · \(min(progress.met, expected)) of \(count(expected, "article"))"
      line += left(expected - progress.met, rate)
    } else {
      line += " · \(progress.inputsRead) of \(count(progress.inputs, "input"))"
    }
    return line
  }

  /// "512 of 5000 articles read anew · 41 a second, 110 s left".
  static func rebuilding(_ progress: RebuildProgress, seconds: Double) -> String {
    let rate = seconds > 0 ? Double(progress.done - progress.before) / seconds : 0
    return
      "\(progress.done) of \(count(progress.total, "article")) read anew · \(Int(rate)) a second"
      + left(progress.total - progress.done, rate)
  }

  private static func left(_ articles: Int, _ rate: Double) -> String {
    guard articles > 0, rate > 0 else { return "" }
    return ", \(Int((Double(articles) / rate).rounded(.up))) s left"
  }

  static let reconciling = "bringing the entries up to what the articles say together"
  static let rebuildStopped =
    "stopped: run the same command again, and it goes on with the articles that are left"

  static func rebuilt(_ counts: [KeptChange.What: Int]) -> String {
    let parts = KeptChange.What.allCases.compactMap { what in
      counts[what].map { "\($0) \(what.rawValue)" }
    }
    return parts.isEmpty ? "nothing changed" : parts.joined(separator: ", ")
  }

  static func store(_ error: StoreError, _ path: String) -> String {
    let file = shown(path)
    return switch error {
    case .missing: "there is no dossier \(file). Make one: rapporteur new FILE.dossier"
    case .exists:
      "\(file) is there already and was left alone. To bring articles into it: rapporteur add FILE.dossier PATH"
    case .notADatabase: "\(file) is no dossier. Make one: rapporteur new FILE.dossier"
    case .cannotOpen(let detail):
      "\(file) cannot be opened (\(PlainText(detail).string)). Check the name and that you may read it."
    case .foreign: "\(file) is a database of another program, and was left alone."
    case .newer:
      "\(file) was written by a newer version of rapporteur, and was left alone. Install that version."
    case .busy: "another process is writing to \(file). Try again when it is done."
    case .full:
      "\(file) cannot grow: the disk is full, or a limit on the size of files is met. What was kept before is safe; make room and run the same command again."
    case .noDecisions(let path, let detail): noDecisions(path, detail: detail)
    case .flawedDecision(let path, let number, let decision, let flaw):
      flawedDecision(path, number, decision, flaw)
    case .unknownEntry(let id): unknownEntry(id)
    case .unlikeEntries(let ids): unlikeEntries(ids)
    case .cannotWrite(let detail):
      "\(file) cannot be written (\(PlainText(detail).string)). Check that you may write to it and to its folder."
    case .damaged(let detail):
      "\(file) cannot be read (\(PlainText(detail).string)). Restore it from a copy, or make a new one from the articles."
    }
  }

  private static func reason(_ error: DecodingError) -> String {
    switch error {
    case .keyNotFound(let key, let context):
      "no “\(PlainText(key.stringValue).string)” at \(place(context))"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      "an unexpected value at \(place(context))"
    case .dataCorrupted(let context):
      context.codingPath.isEmpty ? "not valid JSON" : "an unexpected value at \(place(context))"
    @unknown default: "an unexpected value"
    }
  }

  private static func place(_ context: DecodingError.Context) -> String {
    let path = context.codingPath.map { key in
      key.intValue.map { "[\($0)]" } ?? ".\(key.stringValue)"
    }
    let text = PlainText(path.joined()).string
    return text.isEmpty ? "the top" : text.hasPrefix(".") ? String(text.dropFirst()) : text
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(number == 1 ? noun : noun + "s")"
  }

  /// A person's words, cleaned of what could upset a terminal, in quotation marks.
  private static func shown(_ text: String) -> String {
    text == InputPath.standardInput
      ? "standard input" : "“\(PlainText(text).shortened(to: 200).string)”"
  }
}
