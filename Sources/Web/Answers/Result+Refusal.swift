import Store

extension Result where Failure == any Error {
  /// What could not be read, as the page tells it.
  var unreadable: Result<Success, Refusal> {
    mapError { error in
      (error as? Refusal) ?? .unreadable((error as? StoreError).map(StoreWords.text) ?? "\(error)")
    }
  }
}
