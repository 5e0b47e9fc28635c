/// Why a weights file or its vocabulary was refused.
public struct EncoderWeightsError: Error, Equatable, CustomStringConvertible {
  /// The file's name.
  public let file: String
  /// What is wrong with it, in plain words.
  public let reason: String

  public init(file: String, reason: String) {
    self.file = file
    self.reason = reason
  }

  public var description: String { "\(file): \(reason)" }
}
