import Foundation

/// Times one kind of question over many askings.
struct Timing {
  private var milliseconds: [Double] = []

  mutating func measure<Value>(_ work: () throws -> Value) rethrows -> Value {
    let start = ContinuousClock.now
    let value = try work()
    milliseconds.append((ContinuousClock.now - start) / .milliseconds(1))
    return value
  }

  mutating func add(_ other: Timing) { milliseconds += other.milliseconds }

  func line(_ name: String) -> String {
    let sorted = milliseconds.sorted()
    guard let worst = sorted.last else { return "\(name): not asked" }
    let middle = sorted[sorted.count / 2]
    let late = sorted[min(sorted.count - 1, sorted.count * 95 / 100)]
    return String(
      format: "%-44@ median %7.1f ms, 95 %% %7.1f, worst %7.1f (%d)", name as NSString, middle,
      late, worst, sorted.count)
  }
}
