import CKernels

/// A layer of the program's, with memory for its rows.
final class OwnProduct {
  private let path = kernel_best_path()
  private let rows: Int
  private let matrix: kernel_matrix
  private let packed: UnsafeMutablePointer<Int8>
  private let whole: UnsafeMutablePointer<Int32>
  private let scales: UnsafeMutablePointer<Float>
  private var rounded: [Int8]
  private var rowScales: [Float]
  private var rowOffsets: [Int32]
  private var results: [Float]

  init(_ rows: Int, _ outputs: Int, _ inputs: Int, _ weights: [Int8]) {
    self.rows = rows
    let panel = Int(kernel_panel)
    let width = (outputs + panel - 1) / panel * panel
    packed = .allocate(capacity: width * inputs)
    whole = .allocate(capacity: 2 * width)
    scales = .allocate(capacity: width)
    scales.initialize(repeating: 0.01, count: width)
    kernel_pack(weights, outputs, inputs, packed, whole, whole + width)
    matrix = kernel_matrix(
      weights: packed, sums: whole, negative_sums: whole + width, scales: scales, biases: scales,
      outputs: width, inputs: inputs)
    rounded = [Int8](repeating: 0, count: rows * inputs)
    rowScales = [Float](repeating: 0, count: rows)
    rowOffsets = [Int32](repeating: 0, count: rows)
    results = [Float](repeating: 0, count: rows * width)
  }

  deinit {
    packed.deallocate()
    whole.deallocate()
    scales.deallocate()
  }

  var name: String { String(cString: kernel_path_name(path)) }

  func run(_ x: [Float]) {
    var matrix = matrix
    kernel_quantise(path, x, rows, matrix.inputs, &rounded, &rowScales, &rowOffsets)
    kernel_linear(path, &matrix, rounded, rowScales, rowOffsets, rows, &results)
  }
}
