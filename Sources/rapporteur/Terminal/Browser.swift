import Foundation

/// The browser of the person who is logged in.
enum Browser {
  /// Asks the desktop to open an address; where there is none, the address was printed.
  static func open(_ url: String) {
    let process = Foundation.Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["xdg-open", url]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.terminationHandler = { process in
      if process.terminationStatus != 0 { StandardError.say(Messages.noBrowser(url)) }
    }
    do { try process.run() } catch { StandardError.say(Messages.noBrowser(url)) }
  }
}
