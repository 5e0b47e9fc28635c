public import Extraction

/// Marks the attributions of plain texts, so that the workbench can measure them.
public struct AttributionProbe: Sendable {
  private let bodies: BodyReader
  private let marker: AttributionMarker

  /// - Throws: `ResourceError` or `KnowledgeError` naming the data file that is missing or broken.
  public init(threads: Int = 2) throws {
    let loader = KnowledgeLoader()
    let knowledge = try loader.extraction()
    bodies = try BodyReader(loader, knowledge, threads: threads)
    marker = AttributionMarker(lexicon: knowledge.statements)
  }

  /// The attributions of each text, all of it read as an article's body.
  public func marks(of texts: [String]) -> [[AttributionMark]] {
    bodies.readings(of: texts).map(marker.marks)
  }
}
