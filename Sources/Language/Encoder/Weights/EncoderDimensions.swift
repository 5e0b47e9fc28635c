/// The encoder's shape: MiniLM-L6-H384 (Wang et al. 2020) with the heads that are trained on it.
enum EncoderDimensions {
  static let width = 384
  static let layers = 6
  static let heads = 12
  static let inner = 1536
  /// Positions, the start and end marks among them.
  static let window = 512
  static let shapeWidth = 32
  /// A word's vector: its first subword's and its shape's.
  static let wordWidth = width + shapeWidth
  static let arcWidth = 256
  static let labelWidth = 128
  static let nameWidth = 128
}
