import Extraction

/// Tells who is who in plain texts, so that the workbench can measure it.
public struct ChainProbe: Sendable {
  private let bodies: BodyReader
  private let reader: ChainReader

  /// - Throws: `ResourceError` or `KnowledgeError` naming the data file that is missing or broken.
  public init(threads: Int = 2) throws {
    let loader = KnowledgeLoader()
    let knowledge = try loader.extraction()
    bodies = try BodyReader(loader, knowledge, threads: threads)
    reader = ChainReader(lexicon: knowledge.persons, statements: knowledge.statements)
  }

  /// Mentions of each actor, in Unicode scalars; each text is read as an article's body.
  ///
  /// - Parameter forClaims: only those that claims are built on.
  public func chains(of texts: [String], forClaims: Bool = false) -> [[[Range<Int>]]] {
    bodies.readings(of: texts).map { reading in
      let chains = forClaims ? CastSpans.spans(of: reading) : reader.chains(of: reading)
      return chains.map { $0.map(\.range) }
    }
  }
}
