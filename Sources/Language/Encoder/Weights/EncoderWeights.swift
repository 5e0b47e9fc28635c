public import Foundation

/// The trained weights of the encoder, mapped from their file and checked.
///
/// The file is a safetensors container of the format `rapporteur.encoder/1`: a matrix `NAME` is
/// int8 `[outputs, inputs]` with `NAME.scale`, one float for each output; the rest are floats.
public struct EncoderWeights: Sendable {
  static let format = "rapporteur.encoder/1"

  let network: NetworkWeights
  let labels: EncoderLabels
  let pieces: WordPieceVocabulary

  /// Reads a weights file (`encoder.safetensors`), with its SHA-256 beside it (`encoder.sha256`),
  /// and the list of word pieces, one a line. A file that is truncated, altered or misshapen is
  /// refused with an `EncoderWeightsError`.
  public init(contentsOf file: URL, vocabulary: URL) throws {
    let mapped = try MappedFile(file)
    try Checksum.verify(
      mapped, against: file.deletingPathExtension().appendingPathExtension("sha256"))
    try self.init(mapped, vocabulary: vocabulary)
  }

  /// Throws when the file's bytes are not those of the checksum beside it.
  public static func verifyChecksum(of file: URL) throws {
    try Checksum.verify(
      try MappedFile(file),
      against: file.deletingPathExtension().appendingPathExtension("sha256"))
  }

  init(_ mapped: MappedFile, vocabulary: URL) throws {
    let tensors = try TensorFile(mapped)
    guard tensors.metadata["format"] == EncoderWeights.format else {
      throw EncoderWeightsError(
        file: mapped.name, reason: "is not of the format \(EncoderWeights.format)")
    }
    guard let lists = tensors.metadata["vocabulary"] else {
      throw EncoderWeightsError(file: mapped.name, reason: "has no lists of labels")
    }
    labels = try EncoderLabels(json: lists, file: mapped.name)
    network = try NetworkWeights(tensors, labels: labels)
    pieces = try WordPieceVocabulary(contentsOf: vocabulary)
    guard pieces.count <= network.tableRows else {
      throw EncoderWeightsError(
        file: vocabulary.lastPathComponent,
        reason: "has \(pieces.count) pieces, but \(mapped.name) knows \(network.tableRows)")
    }
  }
}
