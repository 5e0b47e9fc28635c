extension String {
  /// Words are cut out of texts by the thousand: the bytes are written once, and no view is grown.
  package init(_ scalars: ArraySlice<Unicode.Scalar>) {
    let size = scalars.reduce(0) { $0 + UTF8.width($1) }
    self.init(unsafeUninitializedCapacity: size) { bytes in
      var count = 0
      for scalar in scalars {
        if scalar.value < 0x80 {
          bytes.initializeElement(at: count, to: UInt8(truncatingIfNeeded: scalar.value))
          count += 1
          continue
        }
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
          bytes.initializeElement(at: count, to: byte)
          count += 1
        }
      }
      return count
    }
  }
}
