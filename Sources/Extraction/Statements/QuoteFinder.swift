import Dossier

/// Finds what stands in double quotation marks: curly, straight, angular, or typed as two single
/// ones. A quotation ends with its paragraph at the latest, so that one stray mark cannot make an
/// article one quotation; news opens it anew in the next paragraph.
struct QuoteFinder: Sendable {
  /// A longer one, in scalars, comes of a mark that was never closed.
  private static let longest = 4000

  private enum Mark {
    case opening, closing, either
  }

  private struct Open {
    var start: Int
    var mark: Unicode.Scalar
    /// A quotation with marks of the other sort stands within.
    var isInner = false
  }

  /// Quotations of the segments that are read for facts, in order of the text.
  func quotes(in article: Article, scalars: [Unicode.Scalar]) -> [Quotation] {
    var found: [Quotation] = []
    for (index, segment) in article.segments.enumerated() where segment.kind.isReadForFacts {
      found += quotes(in: segment.range.clamped(to: 0..<scalars.count), segment: index, scalars)
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func quotes(
    in range: Range<Int>, segment: Int, _ scalars: [Unicode.Scalar]
  ) -> [Quotation] {
    var found: [Quotation] = []
    var open: Open?
    func close(at end: Int, isLeftOpen: Bool) {
      if let start = open?.start, start < end, end - start <= Self.longest {
        found.append(Quotation(range: start..<end, isLeftOpen: isLeftOpen, segment: segment))
      }
      open = nil
    }
    var position = range.lowerBound
    while position < range.upperBound {
      let width = self.width(at: position, range, scalars)
      if scalars[position] == "\n" {
        close(at: position, isLeftOpen: true)
      } else if let mark = mark(at: position, width, scalars) {
        if let current = open {
          if mark == .either, current.mark == scalars[position],
            isBeforeWord(position, width, range, scalars)
          {
            // The mark that should have closed the last quotation is missing.
            open = Open(start: position + width, mark: scalars[position])
          } else if closes(current, mark) {
            close(at: position, isLeftOpen: false)
          } else {
            open?.isInner = mark == .opening
          }
        } else if mark == .opening || mark == .either && opens(position, width, range, scalars) {
          open = Open(start: position + width, mark: scalars[position])
        }
      }
      position += width
    }
    close(at: range.upperBound, isLeftOpen: true)
    return found
  }

  /// Two single marks in a row are one double mark.
  private func width(at position: Int, _ range: Range<Int>, _ scalars: [Unicode.Scalar]) -> Int {
    let scalar = scalars[position]
    guard scalar == "'" || scalar == "`" || scalar == "’" || scalar == "‘",
      position + 1 < range.upperBound
    else { return 1 }
    return scalars[position + 1] == scalar ? 2 : 1
  }

  private func mark(at position: Int, _ width: Int, _ scalars: [Unicode.Scalar]) -> Mark? {
    switch scalars[position] {
    case "“", "„", "«": .opening
    // A paragraph that begins with a closing mark was meant to open with it.
    case "”" where position == 0 || scalars[position - 1] == "\n": .opening
    case "”", "»": .closing
    case "\"": .either
    case "'" where width == 2: .either
    case "`" where width == 2, "‘" where width == 2: .opening
    case "’" where width == 2: .closing
    default: nil
    }
  }

  /// A curly mark also closes what a straight one opened, unless it closes something within.
  private func closes(_ open: Open, _ mark: Mark) -> Bool {
    switch mark {
    case .opening: false
    case .closing: open.mark != "\"" && open.mark != "'" || !open.isInner
    case .either: open.mark == "\"" || open.mark == "'" || open.mark == "`" || open.mark == "“"
    }
  }

  /// An inch mark or a forgotten one stands before a space and opens nothing, nor does one between
  /// a word and the stop behind it.
  private func opens(
    _ position: Int, _ width: Int, _ range: Range<Int>, _ scalars: [Unicode.Scalar]
  ) -> Bool {
    let next = position + width
    guard next < range.upperBound, !scalars[next].properties.isWhitespace else { return false }
    return !followsWord(position, range, scalars) || isWordy(scalars[next])
  }

  /// A space before it and a word behind it: this mark can only open.
  private func isBeforeWord(
    _ position: Int, _ width: Int, _ range: Range<Int>, _ scalars: [Unicode.Scalar]
  ) -> Bool {
    let next = position + width
    return position > range.lowerBound && scalars[position - 1].properties.isWhitespace
      && next < range.upperBound && isWordy(scalars[next])
  }

  private func followsWord(
    _ position: Int, _ range: Range<Int>, _ scalars: [Unicode.Scalar]
  ) -> Bool {
    guard position > range.lowerBound else { return false }
    let last = scalars[position - 1]
    return isWordy(last) || [".", ",", "!", "?", ";", "%", ")", "…"].contains(last)
  }

  private func isWordy(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
  }
}
