import CKernels
import Foundation
import Testing

@testable import Language

@Suite("Kernels")
struct KernelTests {
  /// A product as school has it, of rows that were rounded as the kernel says.
  func naive(
    _ x: [Float], rows: Int, weights: [Int8], outputs: Int, inputs: Int, scales: [Float],
    biases: [Float]
  ) -> [Float] {
    var y: [Float] = []
    for row in 0..<rows {
      let values = x[row * inputs..<(row + 1) * inputs]
      let below = -values.reduce(0, min)
      let range = max(values.reduce(0, max) + below, 1e-9)
      let factor = 255 / range
      let zero = (below * factor).rounded(.toNearestOrEven)
      // Adding a number this large rounds to a whole one.
      let lift = 12_582_912 + zero
      let rounded = values.map {
        Int(min(max($0 * factor + lift - 12_582_912, 0), 255)) - Int(zero)
      }
      for output in 0..<outputs {
        var sum = 0
        for input in 0..<inputs { sum += rounded[input] * Int(weights[output * inputs + input]) }
        y.append(Float(sum) * (scales[output] * (range / 255)) + biases[output])
      }
    }
    return y
  }

  func buffer(_ values: [Float]) -> FloatBuffer {
    let buffer = FloatBuffer(count: values.count)
    for (index, value) in values.enumerated() { buffer.start[index] = value }
    return buffer
  }

  func product(_ path: kernel_path, _ matrix: PackedMatrix, _ x: [Float], rows: Int) -> [Float] {
    var rounded = [Int8](repeating: 0, count: rows * matrix.inputs)
    var scales = [Float](repeating: 0, count: rows)
    var y = [Float](repeating: 0, count: rows * matrix.width)
    var kernel = matrix.kernel
    var offsets = [Int32](repeating: 0, count: rows)
    kernel_quantise(path, x, rows, matrix.inputs, &rounded, &scales, &offsets)
    kernel_linear(path, &kernel, rounded, scales, offsets, rows, &y)
    return (0..<rows).flatMap { Array(y[$0 * matrix.width..<$0 * matrix.width + matrix.outputs]) }
  }

  @Test("give on every path what plain arithmetic gives, to the bit", arguments: 0..<24)
  func products(seed: Int) {
    var randomness = Randomness(seed: UInt64(seed))
    let inputs = 16 * Int.random(in: 1...30, using: &randomness)
    let outputs = Int.random(in: 1...70, using: &randomness)
    let rows = Int.random(in: 1...30, using: &randomness)
    let extreme = seed % 3 == 0
    let weights = (0..<outputs * inputs).map { _ in
      extreme
        ? (Bool.random(using: &randomness) ? Int8(127) : -128)
        : Int8.random(in: -127...127, using: &randomness)
    }
    let x =
      seed % 4 == 0
      ? [Float](repeating: 5, count: rows * inputs)
      : randomness.floats(rows * inputs, in: -9...9)
    let scales = randomness.floats(outputs, in: 0.001...0.1)
    let biases = randomness.floats(outputs, in: -1...1)
    let matrix = PackedMatrix(
      weights, outputs: outputs, inputs: inputs, scales: buffer(scales), biases: buffer(biases))
    let expected = naive(
      x, rows: rows, weights: weights, outputs: outputs, inputs: inputs, scales: scales,
      biases: biases)
    for kernel in EncoderKernel.available {
      #expect(product(kernel.path, matrix, x, rows: rows) == expected, "\(kernel)")
    }
  }

  @Test("round a row of nothing to nothing")
  func zeros() {
    let matrix = PackedMatrix(
      [Int8](repeating: 3, count: 32), outputs: 2, inputs: 16, scales: buffer([1, 1]),
      biases: buffer([0.5, -0.5]))
    for kernel in EncoderKernel.available {
      let zeros = [Float](repeating: 0, count: 16)
      #expect(product(kernel.path, matrix, zeros, rows: 1) == [0.5, -0.5])
    }
  }

  @Test("attend alike on every path, and as softmax has it", arguments: [1, 2, 15, 16, 17, 53])
  func attention(rows: Int) {
    var randomness = Randomness(seed: UInt64(rows))
    let heads = 2
    let width = heads * 32
    let qkv = randomness.floats(rows * 3 * width, in: -2...2)
    var results: [[Float]] = []
    for kernel in EncoderKernel.available {
      var scratch = [Float](repeating: 0, count: kernel_attention_scratch(rows))
      var out = [Float](repeating: 0, count: rows * width)
      kernel_attention(kernel.path, qkv, rows, heads, &scratch, &out)
      results.append(out)
    }
    #expect(results.allSatisfy { $0 == results[0] })
    for row in [0, rows - 1] {
      for head in 0..<heads {
        func value(_ row: Int, _ part: Int, _ index: Int) -> Double {
          Double(qkv[row * 3 * width + part * width + head * 32 + index])
        }
        let scores = (0..<rows).map { other in
          exp(
            (0..<32).reduce(0.0) { $0 + value(row, 0, $1) * value(other, 1, $1) }
              / 32.0.squareRoot())
        }
        let sum = scores.reduce(0, +)
        let expected = (0..<rows).reduce(0.0) { $0 + scores[$1] / sum * value($1, 2, 7) }
        #expect(abs(Double(results[0][row * width + head * 32 + 7]) - expected) < 1e-4)
      }
    }
  }

  @Test("bend and norm alike on every path, as the formulas have it")
  func floats() {
    var randomness = Randomness(seed: 7)
    let x = randomness.floats(64, in: -8...8)
    let weight = randomness.floats(32, in: 0.5...2)
    let bias = randomness.floats(32, in: -1...1)
    var bent: [[Float]] = []
    var normed: [[Float]] = []
    for kernel in EncoderKernel.available {
      var y = x
      kernel_gelu(kernel.path, &y, 64)
      bent.append(y)
      y = x
      kernel_layer_norm(kernel.path, &y, x, 2, 32, weight, bias)
      normed.append(y)
    }
    #expect(bent.allSatisfy { $0 == bent[0] })
    #expect(normed.allSatisfy { $0 == normed[0] })
    for (index, value) in x.enumerated() {
      let exact = Double(value) / 2 * (1 + erf(Double(value) / 2.0.squareRoot()))
      #expect(abs(Double(bent[0][index]) - exact) < 3e-6)
    }
    let row = x[32...].map { 2 * Double($0) }
    let mean = row.reduce(0, +) / 32
    let variance = row.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 32
    for index in 0..<32 {
      let exact = (row[index] - mean) / variance.squareRoot() * Double(weight[index])
      #expect(abs(Double(normed[0][32 + index]) - exact - Double(bias[index])) < 1e-4)
    }
  }

  @Test(
    "take the checksum that the standard's examples state",
    arguments: [
      (0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      (1_000_000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
    ])
  func checksum(count: Int, expected: String) {
    let bytes = [UInt8](repeating: 0x61, count: count)
    bytes.withUnsafeBytes { #expect(Checksum.hexadecimal(Checksum.digest(of: $0)) == expected) }
    let abc = Array("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8)
    abc.withUnsafeBytes {
      #expect(
        Checksum.hexadecimal(Checksum.digest(of: $0))
          == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
    }
  }
}
