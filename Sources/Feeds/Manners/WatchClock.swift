import Foundation

/// The time, which tests bring themselves.
public protocol WatchClock: Sendable {
  /// Seconds since 1970.
  var now: Double { get }
  func sleep(seconds: Double) async
}

/// The system's clock; a sleep ends early when somebody asks to stop.
public struct SystemClock: WatchClock {
  private let goesOn: @Sendable () -> Bool

  public init(goesOn: @escaping @Sendable () -> Bool) {
    self.goesOn = goesOn
  }

  public var now: Double { Date().timeIntervalSince1970 }

  public func sleep(seconds: Double) async {
    let end = ContinuousClock.now + .seconds(seconds)
    while goesOn() {
      let left = end - .now
      guard left > .zero else { return }
      try? await Task.sleep(for: min(left, .milliseconds(200)))
    }
  }
}
