import CKernels
import Foundation
import OneDNN

/// Times the encoder's integer products beside oneDNN's, on the encoder's shapes, in turns, one
/// thread each.
///
///     OMP_NUM_THREADS=1 swift run -c release ProductBenchmark
///
/// Both multiply bytes by bytes; ours also rounds its rows from floats, and turns the sums into
/// floats with scale and bias, which oneDNN's figure leaves out.
@main
struct ProductBenchmark {
  static func main() {
    print("rows x outputs x inputs: thousand million products and sums a second")
    for (outputs, inputs) in [(1152, 384), (384, 384), (1536, 384), (384, 1536), (6400, 128)] {
      for rows in [32, 128, 256] { compare(rows, outputs, inputs) }
    }
  }

  static func compare(_ rows: Int, _ outputs: Int, _ inputs: Int) {
    let weights = (0..<outputs * inputs).map { Int8(truncatingIfNeeded: $0 &* 73 &+ $0 / 13) | 1 }
    let floats = (0..<rows * inputs).map { Float(($0 &* 37) % 255) - 90 }
    let ours = OwnProduct(rows, outputs, inputs, weights)
    guard let theirs = onednn_make(rows, outputs, inputs, weights) else {
      print("oneDNN has no product of this shape")
      return
    }
    defer { onednn_free(theirs) }
    let bytes = (0..<rows * inputs).map { UInt8(truncatingIfNeeded: $0 &* 37) }
    var sums = [Int32](repeating: 0, count: rows * outputs)
    var best = (ours: Double.infinity, theirs: Double.infinity)
    for _ in 0..<200 {
      best.ours = min(best.ours, seconds { ours.run(floats) })
      best.theirs = min(best.theirs, seconds { onednn_run(theirs, bytes, &sums) })
    }
    let work = Double(rows * outputs * inputs) * 2e-9
    print(
      "\(rows) x \(outputs) x \(inputs):",
      String(
        format: "ours (%@) %.0f, oneDNN (%@) %.0f", ours.name, work / best.ours,
        String(cString: onednn_name(theirs)), work / best.theirs))
  }

  static func seconds(_ work: () -> Void) -> Double {
    ContinuousClock().measure(work) / .seconds(1)
  }
}
