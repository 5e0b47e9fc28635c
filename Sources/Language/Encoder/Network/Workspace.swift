import CKernels

/// Memory for the forward pass of one batch, kept from batch to batch; one for each thread.
final class Workspace {
  typealias Size = EncoderDimensions

  /// Rows of the inner layer that are worked on together, so that they stay in the cache.
  static let innerRows = 48
  /// Words whose relations are scored together.
  static let relationRows = 16

  let rows: Int
  /// One row a piece.
  let state: FloatBuffer
  let attended: FloatBuffer
  let wide: FloatBuffer
  let inner: FloatBuffer
  let scratch: FloatBuffer
  /// One row a word; there are never more words than pieces.
  let words: FloatBuffer
  let tags: FloatBuffer
  let nameInner: FloatBuffer
  let names: FloatBuffer
  let arcDependent: FloatBuffer
  let arcHead: FloatBuffer
  let arcForm: FloatBuffer
  let relationDependent: FloatBuffer
  let relationHead: FloatBuffer
  let arcColumns: FloatBuffer
  let arcs: FloatBuffer
  let relationForm: FloatBuffer
  let relationSide: FloatBuffer
  let relationScores: FloatBuffer
  let roundedScales: FloatBuffer
  let roundedOffsets: UnsafeMutablePointer<Int32>
  let rounded: UnsafeMutablePointer<Int8>

  init(rows: Int, weights: NetworkWeights) {
    self.rows = rows
    let window = Size.window
    func buffer(_ width: Int) -> FloatBuffer { FloatBuffer(count: rows * width) }
    state = buffer(Size.width)
    attended = buffer(Size.width)
    wide = buffer(3 * Size.width)
    inner = FloatBuffer(count: Workspace.innerRows * Size.inner)
    scratch = FloatBuffer(count: kernel_attention_scratch(window))
    words = buffer(Size.wordWidth)
    tags = buffer(weights.tag.width)
    nameInner = buffer(Size.nameWidth)
    names = buffer(weights.name.width)
    arcDependent = buffer(Size.arcWidth)
    arcHead = buffer(Size.arcWidth)
    arcForm = buffer(Size.arcWidth)
    relationDependent = buffer(Size.labelWidth)
    relationHead = buffer(Size.labelWidth)
    arcColumns = FloatBuffer(count: window * Size.arcWidth)
    arcs = FloatBuffer(count: window * window)
    relationForm = FloatBuffer(count: Workspace.relationRows * weights.relations.form.width)
    relationSide = FloatBuffer(count: Workspace.relationRows * weights.relations.side.width)
    relationScores = FloatBuffer(count: weights.relations.side.width)
    roundedScales = buffer(1)
    roundedOffsets = .allocate(capacity: max(rows, 1))
    rounded = UnsafeMutableRawPointer.allocate(
      byteCount: max(rows * Size.wordWidth, Workspace.innerRows * Size.inner), alignment: 64
    ).bindMemory(to: Int8.self, capacity: rows * Size.wordWidth)
  }

  deinit {
    roundedOffsets.deallocate()
    UnsafeMutableRawPointer(rounded).deallocate()
  }
}
