/// How sure an entry is, from how surely it was read and how many sources tell it independently.
enum Confidence {
  /// Nothing that a program read is certain.
  static let most = 0.99
  /// How much of the remaining doubt a second independent source takes away; each further one
  /// takes away half as much as the one before.
  static let weightOfSecondSource = 0.4
  /// What is left where sources contradict each other.
  static let disputed = 0.8

  /// What is left of a confidence where somebody denies the fact.
  static func disputed(_ confidence: Double) -> Double {
    (confidence * disputed * 1000).rounded() / 1000
  }

  /// - Parameter best: the confidence of the surest reading.
  static func of(best: Double, independent: Int, isDisputed: Bool) -> Double {
    var doubt = 1 - Calibration.probability(best)
    var weight = weightOfSecondSource
    // After a few sources a further one changes nothing that is told.
    for _ in 0..<min(max(independent - 1, 0), 12) {
      doubt *= 1 - weight
      weight /= 2
    }
    let confidence = min((1 - doubt) * (isDisputed ? disputed : 1), most)
    return (confidence * 1000).rounded() / 1000
  }
}
