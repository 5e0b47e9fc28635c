/// What a reading's own estimate was measured to mean: how often an event so told is right.
///
/// Measured by `evaluate confidence` on sentences that people coded for one event each (110 events
/// found, 1 in 5 wrong in type, 2 in 5 wrong in type or doer). A true event that the coders left out
/// counts as wrong there, so the values lie between the share right in type and the share right in
/// type and doer.
enum Calibration {
  private static let curve: [(estimate: Double, right: Double)] = [
    (0, 0), (0.6, 0.3), (0.7, 0.4), (0.75, 0.5), (0.8, 0.66), (0.85, 0.72), (0.9, 0.8), (1, 0.9),
  ]

  /// Between two measured points on the line that joins them.
  static func probability(_ estimate: Double) -> Double {
    let estimate = min(max(estimate, 0), 1)
    guard let upper = curve.firstIndex(where: { $0.estimate >= estimate }), upper > 0 else {
      return curve[0].right
    }
    let (low, high) = (curve[upper - 1], curve[upper])
    let share = (estimate - low.estimate) / (high.estimate - low.estimate)
    return low.right + share * (high.right - low.right)
  }
}
