import Synchronization

/// Pages as they were written, for as long as the dossier stays as it is: a page is made of nothing
/// but the dossier, its address and the day.
final class PageCache: Sendable {
  private struct Kept {
    var edition: String
    var pages: [String: String] = [:]
    /// Addresses, the oldest first.
    var order: [String] = []
    var bytes = 0
  }

  private let kept = Mutex(Kept(edition: ""))
  private let most: Int

  /// - Parameter most: bytes of all pages together.
  init(most: Int) {
    self.most = most
  }

  func page(at address: String, of edition: String) -> String? {
    kept.withLock { $0.edition == edition ? $0.pages[address] : nil }
  }

  func keep(_ page: String, at address: String, of edition: String) {
    kept.withLock { kept in
      if kept.edition != edition { kept = Kept(edition: edition) }
      guard kept.pages[address] == nil, page.utf8.count <= most else { return }
      kept.pages[address] = page
      kept.order.append(address)
      kept.bytes += page.utf8.count
      while kept.bytes > most {
        let oldest = kept.order.removeFirst()
        kept.bytes -= kept.pages.removeValue(forKey: oldest)?.utf8.count ?? 0
      }
    }
  }
}
