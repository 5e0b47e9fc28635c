import Foundation
import Synchronization

/// Ctrl-C during long work: the first asks for an orderly end, the second ends at once.
enum Interruption {
  private static let asked = Atomic<Bool>(false)

  static var isAsked: Bool { asked.load(ordering: .relaxed) }

  /// A limit on the size of files is then told as an error of writing instead of a death.
  static func outliveLimits() { signal(SIGXFSZ, SIG_IGN) }

  static func watch() {
    signal(SIGINT) { _ in
      if Interruption.asked.exchange(true, ordering: .relaxed) { _exit(130) }
    }
  }
}
