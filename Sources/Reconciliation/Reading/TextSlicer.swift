import Dossier

/// Cuts evidence out of one article's text.
struct TextSlicer {
  private let id: String
  private let scalars: [Unicode.Scalar]

  init(_ article: Article) {
    id = article.id
    scalars = Array(article.text.unicodeScalars)
  }

  func evidence(_ range: Range<Int>) -> Evidence {
    let kept = range.clamped(to: 0..<scalars.count)
    return Evidence(
      article: id, start: kept.lowerBound, end: kept.upperBound,
      text: String(scalars: scalars[kept]))
  }
}

extension String {
  /// The text of some scalars. Encoded here, because to append them to a view of scalars goes
  /// through generic code, scalar by scalar.
  init(scalars: ArraySlice<Unicode.Scalar>) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(scalars.count + scalars.count / 16)
    for scalar in scalars {
      if scalar.value < 0x80 {
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    self.init(decoding: bytes, as: UTF8.self)
  }
}
