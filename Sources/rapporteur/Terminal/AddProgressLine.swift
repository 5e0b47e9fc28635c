import Foundation
import Pipeline
import Synchronization

/// Tells how long work goes: a line that is written over on a terminal, a line a minute elsewhere.
final class AddProgressLine: Sendable {
  private let isOn: Bool
  private let onTerminal = Screen.standardError != nil
  private let start = ContinuousClock.now
  private let said = Mutex(ContinuousClock.now)

  init(isOn: Bool) {
    self.isOn = isOn
  }

  func show(_ progress: AddProgress) {
    show { Messages.adding(progress, seconds: $0) }
  }

  func show(_ progress: RebuildProgress) {
    show { Messages.rebuilding(progress, seconds: $0) }
  }

  /// All is read, and the entries are made of it.
  func showReconciling() { show { _ in Messages.reconciling } }

  private func show(_ wording: (_ seconds: Double) -> String) {
    guard isOn else { return }
    let now = ContinuousClock.now
    let seconds = (now - start) / .seconds(1)
    if onTerminal {
      let columns = Screen.standardError?.columns ?? Int.max
      write("\r\u{1B}[K\(wording(seconds).prefix(max(1, columns - 1)))")
    } else if said.withLock({ last in
      guard now - last >= .seconds(60) else { return false }
      last = now
      return true
    }) {
      write("rapporteur: \(wording(seconds))\n")
    }
  }

  func clear() {
    if isOn, onTerminal { write("\r\u{1B}[K") }
  }

  private func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}
