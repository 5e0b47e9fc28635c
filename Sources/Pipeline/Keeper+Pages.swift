public import News

extension Keeper {
  /// What is fetched and added; named here so that whoever only hands it over need not know `News`.
  public typealias Page = FetchedPage

  /// Reads a fetched page and keeps its article, as `add` does with a file.
  ///
  /// - Parameter state: what was kept, known or refused is counted here.
  public func add(page: FetchedPage, _ state: inout AddProgress) async throws {
    state.inputs += 1
    switch pipeline.reader.read(page) {
    case .article(let article): try await keep([article], &state)
    case .refused(let refusal): state.refusals.append(Refusal(refusal))
    }
    state.inputsRead += 1
  }
}
