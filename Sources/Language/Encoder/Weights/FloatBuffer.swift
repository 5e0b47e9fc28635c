/// Floats at an address of whole cache lines.
final class FloatBuffer: @unchecked Sendable {
  // Unchecked: a buffer of weights is written before it is shared, a buffer of work never shared.
  let start: UnsafeMutablePointer<Float>
  let count: Int

  init(count: Int) {
    let raw = UnsafeMutableRawPointer.allocate(byteCount: max(count, 1) * 4, alignment: 64)
    start = raw.initializeMemory(as: Float.self, repeating: 0, count: max(count, 1))
    self.count = count
  }

  deinit { UnsafeMutableRawPointer(start).deallocate() }
}
