/// How long a feed that fails is left alone: twice as long each time, up to a ceiling.
struct Backoff {
  /// Seconds after the first failure.
  var first: Double
  var ceiling: Double

  /// - Parameter failures: how many in a row, the first being 1.
  func delay(after failures: Int) -> Double {
    guard failures > 0 else { return 0 }
    var delay = first
    // Few enough steps to reach any ceiling, however many failures were counted.
    for _ in 1..<min(max(failures, 1), 64) where delay < ceiling { delay *= 2 }
    return min(delay, ceiling)
  }
}
