import CKernels

/// The biaffine forms of the relations: score r = d' W[r] h, with a one at the end of d and of h.
///
/// Nine tenths of a word's arithmetic outside the layers are here, so W is rounded to int8 like the
/// rest. Its last row (what meets d's one) is the bias of the products; its last column (what meets
/// h's one) is a small matrix of its own.
struct RelationWeights: Sendable {
  /// d to relations x 128, to be multiplied with h.
  let form: PackedMatrix
  /// d to relations.
  let side: PackedMatrix

  init(_ tensors: TensorFile, count: Int) throws {
    let wide = EncoderDimensions.labelWidth + 1
    let source = try tensors.floats("W", [count, wide, wide])
    form = RelationWeights.form(source, count)
    side = RelationWeights.side(source, count)
  }

  private static func form(_ source: FloatBuffer, _ count: Int) -> PackedMatrix {
    let size = EncoderDimensions.labelWidth
    let wide = size + 1
    var rounded = [Int8](repeating: 0, count: count * size * size)
    let scales = FloatBuffer(count: count * size)
    let biases = FloatBuffer(count: count * size)
    rounded.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return }
      for relation in 0..<count {
        let from = source.start + relation * wide * wide
        kernel_round_weights(
          from, 1, wide, size, size, start + relation * size * size,
          scales.start + relation * size)
        (biases.start + relation * size).update(from: from + size * wide, count: size)
      }
    }
    return PackedMatrix(
      rounded, outputs: count * size, inputs: size, scales: scales, biases: biases)
  }

  private static func side(_ source: FloatBuffer, _ count: Int) -> PackedMatrix {
    let size = EncoderDimensions.labelWidth
    let wide = size + 1
    var rounded = [Int8](repeating: 0, count: count * size)
    let scales = FloatBuffer(count: count)
    let biases = FloatBuffer(count: count)
    kernel_round_weights(
      source.start + size, wide * wide, wide, count, size, &rounded, scales.start)
    for relation in 0..<count {
      biases.start[relation] = source.start[(relation + 1) * wide * wide - 1]
    }
    return PackedMatrix(rounded, outputs: count, inputs: size, scales: scales, biases: biases)
  }
}
