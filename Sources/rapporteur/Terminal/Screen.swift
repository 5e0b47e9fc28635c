import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A terminal that a stream is connected to.
struct Screen {
  /// Nil where the terminal does not say.
  let columns: Int?

  /// Nil where the output is piped or goes to a file.
  static var standardOutput: Screen? { Screen(descriptor: STDOUT_FILENO) }
  static var standardError: Screen? { Screen(descriptor: STDERR_FILENO) }

  private init?(descriptor: CInt) {
    guard isatty(descriptor) == 1 else { return nil }
    var size = winsize()
    let isKnown = ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    columns = isKnown ? Int(size.ws_col) : nil
  }
}
