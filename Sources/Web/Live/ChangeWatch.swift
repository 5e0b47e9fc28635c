import Store

/// Looks at the dossier file while pages listen, and tells them what is written to it. Where nobody
/// listens, nothing is looked at.
actor ChangeWatch {
  private let writers: PageWriters
  private let edition: Edition
  private let limits: Limits
  private var listeners: [Int: AsyncStream<LiveEvent>.Continuation] = [:]
  private var nextListener = 0
  private var start: Task<Void, Never>?
  private var look: Task<Void, Never>?
  private var version: Int?
  private var last: Int?

  init(_ writers: PageWriters, _ edition: Edition, limits: Limits) {
    self.writers = writers
    self.edition = edition
    self.limits = limits
  }

  /// What is there now, what came since `known`, the last change that the listener was told of, and
  /// all that comes from now on.
  func listen(after known: Int?) async throws(Refusal) -> AsyncStream<LiveEvent> {
    guard listeners.count < limits.listeners else { throw .tooManyListeners }
    let number = nextListener
    nextListener += 1
    let (stream, continuation) = AsyncStream.makeStream(
      of: LiveEvent.self, bufferingPolicy: .bufferingNewest(64))
    listeners[number] = continuation
    continuation.onTermination = { _ in Task { await self.leave(number) } }
    // What the others are told begins before what this one is told ends, so that nothing falls
    // between the two.
    if start == nil { start = Task { await self.begin() } }
    await start?.value
    if let now = await tidings(after: known) { continuation.yield(.tidings(now, isFirst: true)) }
    if look == nil { look = Task { await self.watch() } }
    return stream
  }

  /// Lets all go, when the server ends.
  func end() {
    for continuation in listeners.values { continuation.finish() }
    listeners = [:]
    rest()
  }

  private func leave(_ number: Int) {
    listeners[number] = nil
    if listeners.isEmpty { rest() }
  }

  private func rest() {
    look?.cancel()
    look = nil
    start = nil
  }

  private func begin() async {
    version = await currentVersion()
    last = await tidings(after: nil)?.last
  }

  private func watch() async {
    var quiet = 0
    while !Task.isCancelled, !listeners.isEmpty {
      try? await Task.sleep(for: .milliseconds(limits.lookMilliseconds))
      if Task.isCancelled { return }
      quiet += limits.lookMilliseconds
      if let now = await currentVersion(), now != version, let news = await tidings(after: last) {
        version = now
        last = news.last
        quiet = 0
        tell(.tidings(news, isFirst: false))
      } else if quiet >= limits.heartbeatSeconds * 1000 {
        quiet = 0
        tell(.heartbeat)
      }
    }
  }

  private func tell(_ event: LiveEvent) {
    for number in listeners.keys.sorted() { listeners[number]?.yield(event) }
  }

  private func currentVersion() async -> Int? {
    let edition = edition
    return try? await writers.write { _ in Result { try edition.version() }.unreadable }
  }

  private func tidings(after change: Int?) async -> Tidings? {
    try? await writers.write { reader in
      Result { try reader.tidings(after: change, newest: 12) }.unreadable
    }
  }
}
