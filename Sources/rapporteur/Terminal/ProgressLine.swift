import Foundation
import Pipeline

/// One line on standard error that tells how far the reading has come; nothing where standard
/// error is no terminal.
final class ProgressLine: Sendable {
  private let isOn: Bool

  init(isOn: Bool) {
    self.isOn = isOn && Screen.standardError != nil
  }

  func show(_ progress: ReadingProgress) {
    guard isOn else { return }
    write("\r\u{1B}[K\(Messages.progress(progress))")
  }

  func clear() {
    guard isOn else { return }
    write("\r\u{1B}[K")
  }

  private func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}
