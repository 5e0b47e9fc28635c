public import Foundation

/// The trained weights of the encoder, mapped from their file and checked.
public struct EncoderWeights: Sendable {
  /// Reads a weights file (`encoder.safetensors`) with its checksum beside it (`encoder.sha256`),
  /// and the list of word pieces.
  public init(contentsOf file: URL, vocabulary: URL) throws {
  }
}
