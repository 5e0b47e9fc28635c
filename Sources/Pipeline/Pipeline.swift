public import Dossier

/// Runs the rooms in order over paths.
public struct Pipeline: Sendable {
  public init(threads: Int = 2) throws {}

  /// - Parameters:
  ///   - paths: files, folders, or `-` for standard input.
  ///   - asOf: the date that the dossier speaks from; the newest article's where nil.
  ///   - published: the date of articles that tell none.
  ///   - progress: told after each input.
  public func brief(
    paths: [String], asOf: CivilDate?, published: CivilDate?, threads: Int,
    progress: @escaping @Sendable (ReadingProgress) -> Void
  ) async throws -> PipelineResult {
    PipelineResult(dossier: DossierContents(generator: "rapporteur", asOf: asOf), refusals: [])
  }

  /// The sentences of a text as CoNLL-U.
  public func conllu(of text: String) throws -> String { "" }
}
