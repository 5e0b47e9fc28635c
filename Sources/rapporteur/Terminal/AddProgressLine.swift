import Foundation
import Pipeline
import Synchronization

/// Tells how adding goes: a line that is written over on a terminal, a line a minute elsewhere.
final class AddProgressLine: Sendable {
  private let isOn: Bool
  private let onTerminal = Screen.standardError != nil
  private let start = ContinuousClock.now
  private let said = Mutex(ContinuousClock.now)

  init(isOn: Bool) {
    self.isOn = isOn
  }

  func show(_ progress: AddProgress) {
    guard isOn else { return }
    let now = ContinuousClock.now
    let line = Messages.adding(progress, seconds: (now - start) / .seconds(1))
    if onTerminal {
      write("\r\u{1B}[K\(line)")
    } else if said.withLock({ last in
      guard now - last >= .seconds(60) else { return false }
      last = now
      return true
    }) {
      write("rapporteur: \(line)\n")
    }
  }

  func clear() {
    if isOn, onTerminal { write("\r\u{1B}[K") }
  }

  private func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}
