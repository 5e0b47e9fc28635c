import Briefing
import Pipeline

/// What `doctor` says to a person: one line for each thing, and what to do at the end.
struct DoctorReport {
  private let diagnosis: Diagnosis

  init(_ diagnosis: Diagnosis) {
    self.diagnosis = diagnosis
  }

  var utf8: String.UTF8View { text.utf8 }

  var text: String {
    var lines = [
      line("version", diagnosis.version),
      line("resources", diagnosis.resources ?? "not found"),
      line("weights", weights),
      line("kernel", kernel),
      line("loading", loading),
      line("memory", diagnosis.residentMegabytes.map { "\($0) MB resident" } ?? "not known"),
      line("speed", speed),
      line("cache", diagnosis.cache),
      line(
        "libraries", "Swift \(diagnosis.libraries.swift), libxml2 \(diagnosis.libraries.libxml2)"),
    ]
    lines += diagnosis.notes.map { line("note", $0) }
    lines.append("")
    for problem in diagnosis.problems {
      lines.append("Problem: \(PlainText(problem.what).string)")
      lines.append("  To mend it: \(PlainText(problem.remedy).string).")
    }
    if diagnosis.isHealthy { lines.append("All is well.") }
    return lines.map { $0 + "\n" }.joined()
  }

  private func line(_ name: String, _ value: String) -> String {
    name.padding(to: 11) + PlainText(value).string
  }

  private var weights: String {
    guard let weights = diagnosis.weights else { return "not found" }
    let checksum = weights.checksumHolds ? "the checksum holds" : "THE CHECKSUM DOES NOT HOLD"
    return "\(weights.megabytes) MB, \(checksum)"
  }

  private var kernel: String {
    let kernel = diagnosis.kernel
    let check =
      switch kernel.agrees {
      case true: "; same answers as the portable one"
      case false: "; OTHER ANSWERS than the portable one"
      default: ""
      }
    return "\(kernel.name) (of \(kernel.available.joined(separator: ", ")))\(check)"
  }

  private var loading: String {
    let weights = diagnosis.weights?.loadMilliseconds.map { "weights \($0) ms" }
    let all = diagnosis.knowledge.map { "all of the program's data \($0.loadMilliseconds) ms" }
    let parts = [weights, all].compactMap { $0 }
    return parts.isEmpty ? "not possible" : parts.joined(separator: ", ")
  }

  private var speed: String {
    guard let speed = diagnosis.speed else { return "not measured" }
    let threads = speed.threads == 1 ? "1 thread" : "\(speed.threads) threads"
    return "\(speed.wordsPerSecond) words/s on \(threads) (a text of \(speed.words) words)"
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(width - count, 1))
  }
}
