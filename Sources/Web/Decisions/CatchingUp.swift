/// Brings the entries up to what was decided, one run after the other.
actor CatchingUp {
  private let work: @Sendable () async -> CatchingUpOutcome
  private let pause: Duration
  private var last: Task<CatchingUpOutcome, Never>?
  private var isTryingAgain = false

  /// - Parameter pause: how long to wait before trying again while another process writes.
  init(pause: Duration = .seconds(2), _ work: @escaping @Sendable () async -> CatchingUpOutcome) {
    self.work = work
    self.pause = pause
  }

  /// What came of it; nil where it goes on for longer than `limit`.
  func run(within limit: Duration) async -> CatchingUpOutcome? {
    let work = work
    // A run that has begun may have read the decisions before the newest was made.
    let earlier = last
    let run = Task {
      _ = await earlier?.value
      return await work()
    }
    last = run
    let (outcomes, told) = AsyncStream.makeStream(of: CatchingUpOutcome?.self)
    let ending = Task { told.yield(await run.value) }
    let clock = Task {
      try? await Task.sleep(for: limit)
      told.yield(nil)
    }
    defer {
      ending.cancel()
      clock.cancel()
    }
    for await outcome in outcomes {
      if outcome == .later { tryAgain() }
      return outcome
    }
    return nil
  }

  private func tryAgain() {
    guard !isTryingAgain else { return }
    isTryingAgain = true
    Task {
      repeat { try? await Task.sleep(for: pause) } while await work() == .later
      isTryingAgain = false
    }
  }
}
