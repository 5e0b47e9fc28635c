/// What a reading's own estimate was measured to mean: how often an event so told is right.
///
/// Measured by `evaluate confidence` on sentences that people coded for one event each (187 events
/// found, 1 in 6 wrong in type, 1 in 3 wrong in type or doer) and by reading every event of the
/// dossiers of two affairs (89 events, 1 in 6 wrong in type, 1 in 4 in type or doer). A true event
/// that the coders left out counts as wrong there, so the values lie between the share right in type
/// and the share right in type and doer, of both together.
enum Calibration {
  private static let curve: [(estimate: Double, right: Double)] = [
    (0, 0), (0.6, 0.35), (0.7, 0.47), (0.75, 0.57), (0.8, 0.66), (0.85, 0.79), (0.9, 0.88),
    (1, 0.93),
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
