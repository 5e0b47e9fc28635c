import Foundation
import Synchronization

/// Ctrl-C during long work: the first asks for an orderly end, the second ends at once.
enum Interruption {
  private static let asked = Atomic<Bool>(false)

  static var isAsked: Bool { asked.load(ordering: .relaxed) }

  static func watch() {
    // A limit on the size of files is then told as an error of writing instead of a death.
    signal(SIGXFSZ, SIG_IGN)
    signal(SIGINT) { _ in
      if Interruption.asked.exchange(true, ordering: .relaxed) { _exit(130) }
    }
  }
}
