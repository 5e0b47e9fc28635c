import ArgumentParser

/// A stretch of time on the command line.
enum IntervalArgument {
  /// "90s", "15m", "2h", "1d".
  @Sendable static func seconds(_ text: String) throws -> Int {
    let units: [Character: Int] = ["s": 1, "m": 60, "h": 3600, "d": 86_400]
    guard let unit = text.last.flatMap({ units[$0] }), let number = Int(text.dropLast()),
      (1...31_536_000).contains(number), number * unit <= 31_536_000
    else { throw ValidationError(Messages.notAnInterval(text)) }
    return number * unit
  }
}
