import CKernels

/// One layer's int8 weights, in the order in which the kernel reads them.
final class PackedMatrix: @unchecked Sendable {
  // Unchecked: written once, before anyone else sees it.
  private let weights: UnsafeMutablePointer<Int8>
  private let sums: UnsafeMutablePointer<Int32>
  private let negativeSums: UnsafeMutablePointer<Int32>
  private let scales: FloatBuffer
  private let biases: FloatBuffer
  /// Outputs without the padding.
  let outputs: Int
  /// Floats in a row of results.
  let width: Int
  let inputs: Int

  /// `source` holds a row of `inputs` weights for each output; `biases` may be shorter.
  init(
    _ source: UnsafePointer<Int8>, outputs: Int, inputs: Int, scales: FloatBuffer,
    biases: FloatBuffer
  ) {
    precondition(inputs <= kernel_longest_row && inputs % kernel_lanes == 0)
    let panel = Int(kernel_panel)
    self.outputs = outputs
    self.inputs = inputs
    width = (outputs + panel - 1) / panel * panel
    let raw = UnsafeMutableRawPointer.allocate(byteCount: width * inputs, alignment: 64)
    weights = raw.bindMemory(to: Int8.self, capacity: width * inputs)
    sums = .allocate(capacity: width)
    negativeSums = .allocate(capacity: width)
    self.scales = PackedMatrix.padded(scales, to: width)
    self.biases = PackedMatrix.padded(biases, to: width)
    kernel_pack(source, outputs, inputs, weights, sums, negativeSums)
  }

  deinit {
    UnsafeMutableRawPointer(weights).deallocate()
    sums.deallocate()
    negativeSums.deallocate()
  }

  /// What the kernel takes; good as long as this object is.
  var kernel: kernel_matrix {
    kernel_matrix(
      weights: weights, sums: sums, negative_sums: negativeSums, scales: scales.start,
      biases: biases.start, outputs: width,
      inputs: inputs)
  }

  private static func padded(_ buffer: FloatBuffer, to width: Int) -> FloatBuffer {
    let wide = FloatBuffer(count: width)
    wide.start.update(from: buffer.start, count: min(buffer.count, width))
    return wide
  }
}
