import CKernels

/// The network over one batch: stretches of sentences that stand one behind the other.
///
/// Nothing is padded, and every product and every norm works on a row by itself, rounded by its own
/// largest value: what a sentence gets does not depend on what else is in the batch.
struct ForwardPass {
  typealias Size = EncoderDimensions

  let weights: NetworkWeights
  let labels: EncoderLabels
  let path: kernel_path
  let arithmetic: EncoderArithmetic
  let work: Workspace

  func run(_ batch: [EncodedWords]) -> [EncodedSentence] {
    encode(batch)
    let words = gather(batch)
    score(words)
    var begin = 0
    return batch.map { stretch in
      defer { begin += stretch.count + 1 }
      return decode(stretch, at: begin)
    }
  }

  // MARK: Layers

  private func encode(_ batch: [EncodedWords]) {
    var rows = 0
    for stretch in batch {
      kernel_embed(
        path, weights.table.start, weights.tableScales.start, weights.positions.start,
        stretch.pieces,
        stretch.pieces.count, Size.width, work.state.start + rows * Size.width)
      rows += stretch.pieces.count
    }
    normalise(work.state.start, adding: nil, rows, weights.norm)
    for (index, layer) in weights.layers.enumerated() {
      multiply(work.state.start, rows, layer.qkv, into: work.wide.start)
      attend(batch)
      if index + 1 == weights.layers.count { rows = keepFirstPieces(batch) }
      multiply(work.attended.start, rows, layer.out, into: work.wide.start)
      normalise(work.state.start, adding: work.wide.start, rows, layer.afterAttention)
      for first in stride(from: 0, to: rows, by: Workspace.innerRows) {
        inner(layer, first, min(Workspace.innerRows, rows - first))
      }
    }
  }

  private func attend(_ batch: [EncodedWords]) {
    var row = 0
    for stretch in batch {
      kernel_attention(
        path, work.wide.start + row * 3 * Size.width, stretch.pieces.count, Size.heads,
        work.scratch.start, work.attended.start + row * Size.width)
      row += stretch.pieces.count
    }
  }

  /// Behind the last attention only the first piece of each word is asked for; moves those rows
  /// together and returns their number.
  private func keepFirstPieces(_ batch: [EncodedWords]) -> Int {
    var row = 0
    var word = 0
    for stretch in batch {
      for first in stretch.first {
        for buffer in [work.state, work.attended] {
          (buffer.start + word * Size.width).update(
            from: buffer.start + (row + first) * Size.width, count: Size.width)
        }
        word += 1
      }
      row += stretch.pieces.count
    }
    return word
  }

  private func inner(_ layer: NetworkWeights.Layer, _ first: Int, _ rows: Int) {
    let state = work.state.start + first * Size.width
    multiply(state, rows, layer.up, into: work.inner.start)
    kernel_gelu(path, work.inner.start, rows * Size.inner)
    multiply(work.inner.start, rows, layer.down, into: work.wide.start)
    normalise(state, adding: work.wide.start, rows, layer.afterInner)
  }

  private func normalise(
    _ x: UnsafeMutablePointer<Float>, adding added: UnsafePointer<Float>?, _ rows: Int,
    _ norm: NetworkWeights.Norm
  ) {
    kernel_layer_norm(
      path, x, added, rows, Size.width, norm.weight.start, norm.bias.start)
  }

  private func multiply(
    _ x: UnsafePointer<Float>, _ rows: Int, _ matrix: PackedMatrix,
    into y: UnsafeMutablePointer<Float>
  ) {
    var kernel = matrix.kernel
    switch arithmetic {
    case .rounded:
      kernel_quantise(
        path, x, rows, matrix.inputs, work.rounded, work.roundedScales.start, work.roundedOffsets)
      kernel_linear(
        path, &kernel, work.rounded, work.roundedScales.start, work.roundedOffsets, rows, y)
    case .float:
      kernel_linear_float(path, &kernel, x, rows, y)
    }
  }

  // MARK: Heads

  /// A row for each word, the root first: its first piece's state and its shape. Returns the rows.
  private func gather(_ batch: [EncodedWords]) -> Int {
    var word = 0
    for shape in batch.lazy.flatMap(\.shapes) {
      let to = work.words.start + word * Size.wordWidth
      to.update(from: work.state.start + word * Size.width, count: Size.width)
      (to + Size.width).update(
        from: weights.shapes.start + shape * Size.shapeWidth, count: Size.shapeWidth)
      word += 1
    }
    return word
  }

  private func score(_ words: Int) {
    func bent(_ matrix: PackedMatrix, _ result: FloatBuffer) {
      multiply(work.words.start, words, matrix, into: result.start)
      kernel_gelu(path, result.start, words * matrix.width)
    }
    multiply(work.words.start, words, weights.tag, into: work.tags.start)
    bent(weights.nameInner, work.nameInner)
    multiply(work.nameInner.start, words, weights.name, into: work.names.start)
    bent(weights.arcDependent, work.arcDependent)
    bent(weights.arcHead, work.arcHead)
    bent(weights.relationDependent, work.relationDependent)
    bent(weights.relationHead, work.relationHead)
    kernel_multiply(
      path, work.arcDependent.start, words, Size.arcWidth, weights.arcs.start, Size.arcWidth,
      weights.arcs.start + Size.arcWidth * Size.arcWidth, work.arcForm.start)
  }

  // MARK: Answers

  private func decode(_ stretch: EncodedWords, at begin: Int) -> EncodedSentence {
    let heads = heads(begin, stretch.count + 1)
    let relations = relations(heads, begin)
    let nameScores = UnsafeBufferPointer(
      start: work.names.start + (begin + 1) * weights.name.width,
      count: stretch.count * weights.name.width)
    let path = labels.names.best(nameScores, stride: weights.name.width, words: stretch.count)
    let words = (0..<stretch.count).map { index in
      let tag = largest(
        work.tags.start + (begin + 1 + index) * weights.tag.width, labels.tags.count)
      let head = heads[index + 1]
      return EncodedSentence.Word(
        tag: labels.tags[tag], head: head == 0 ? nil : head - 1, relation: relations[index])
    }
    return EncodedSentence(words: words, names: labels.names.spans(path))
  }

  private func heads(_ begin: Int, _ count: Int) -> [Int] {
    let lanes = Int(kernel_lanes)
    let columns = (count + lanes - 1) / lanes * lanes
    kernel_transpose(
      work.arcHead.start + begin * Size.arcWidth, count, Size.arcWidth, Size.arcWidth, columns,
      work.arcColumns.start)
    kernel_multiply(
      path, work.arcForm.start + begin * Size.arcWidth, count, Size.arcWidth,
      work.arcColumns.start, columns, nil, work.arcs.start)
    // The training divides by 16; where only their order counts, scores need not be.
    let scores = UnsafeBufferPointer(start: work.arcs.start, count: count * columns)
    return SpanningTree.heads(scores, stride: columns, count: count)
  }

  private func relations(_ heads: [Int], _ begin: Int) -> [String] {
    let form = weights.relations.form
    let side = weights.relations.side
    var names: [String] = []
    names.reserveCapacity(heads.count)
    for first in stride(from: 1, to: heads.count, by: Workspace.relationRows) {
      let rows = min(Workspace.relationRows, heads.count - first)
      let vectors = work.relationDependent.start + (begin + first) * Size.labelWidth
      multiply(vectors, rows, form, into: work.relationForm.start)
      multiply(vectors, rows, side, into: work.relationSide.start)
      for row in 0..<rows {
        let head = heads[first + row]
        guard head != 0 else {
          names.append("root")
          continue
        }
        kernel_dots(
          path, work.relationForm.start + row * form.width,
          work.relationHead.start + (begin + head) * Size.labelWidth,
          work.relationSide.start + row * side.width, labels.relations.count, Size.labelWidth,
          work.relationScores.start)
        names.append(
          labels.relations[
            largest(work.relationScores.start, labels.relations.count, except: labels.root)])
      }
    }
    return names
  }

  /// The first of the largest.
  private func largest(_ scores: UnsafePointer<Float>, _ count: Int, except: Int? = nil) -> Int {
    var best = except == 0 && count > 1 ? 1 : 0
    for index in 0..<count where index != except && scores[index] > scores[best] { best = index }
    return best
  }
}
