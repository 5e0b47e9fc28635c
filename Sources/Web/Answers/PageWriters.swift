import Foundation
import Store
import Synchronization

/// Writes pages on a few threads of its own, each with a reader of its own, so that neither the
/// network nor anything else that waits stands still meanwhile.
final class PageWriters: Sendable {
  private let threads: OperationQueue
  private let idle: Mutex<[DossierReader]>
  private let waiting = Mutex(0)
  private let most: Int

  init(dossier path: String, limits: Limits) throws(StoreError) {
    var readers: [DossierReader] = []
    for _ in 0..<limits.writers { readers.append(try DossierReader(at: path)) }
    idle = Mutex(readers)
    most = limits.waiting
    threads = OperationQueue()
    threads.maxConcurrentOperationCount = limits.writers
    threads.qualityOfService = .userInitiated
  }

  /// Runs work that reads the dossier.
  ///
  /// - Throws: `overloaded` where too much waits already.
  func write<Value: Sendable>(
    _ work: @escaping @Sendable (DossierReader) -> Result<Value, Refusal>
  ) async throws(Refusal) -> Value {
    let isFull = waiting.withLock { number in
      if number >= most { return true }
      number += 1
      return false
    }
    if isFull { throw .overloaded }
    let result: Result<Value, Refusal> = await withCheckedContinuation { done in
      threads.addOperation { done.resume(returning: self.withReader(work)) }
    }
    waiting.withLock { $0 -= 1 }
    return try result.get()
  }

  private func withReader<Value: Sendable>(
    _ work: (DossierReader) -> Result<Value, Refusal>
  ) -> Result<Value, Refusal> {
    // There are as many readers as threads.
    guard let reader = idle.withLock({ $0.popLast() }) else { return .failure(.overloaded) }
    defer { idle.withLock { $0.append(reader) } }
    return work(reader)
  }
}
