import Foundation
import Store
import Synchronization

/// Writes pages on a few threads of its own, so that neither the network nor anything else that waits
/// stands still meanwhile.
final class PageWriters: Sendable {
  private let threads: OperationQueue
  private let reader: DossierReader
  private let waiting = Mutex(0)
  private let most: Int

  init(dossier path: String, limits: Limits) throws(StoreError) {
    reader = try DossierReader(at: path, readers: limits.writers)
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
    let reader = reader
    let result: Result<Value, Refusal> = await withCheckedContinuation { done in
      threads.addOperation { done.resume(returning: work(reader)) }
    }
    waiting.withLock { $0 -= 1 }
    return try result.get()
  }
}
