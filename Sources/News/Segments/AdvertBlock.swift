import Dossier

/// Finds how far an advert reaches below the line that announces it.
struct AdvertBlock {
  let scalars: [Unicode.Scalar]
  let pitch: Pitch

  /// Lines of the longest advert.
  private static let reach = 5

  /// The pieces of the advert below the marker at `marker`; empty where news goes on at once.
  ///
  /// `isHeadline` tells of a piece that it shares words with the report, as an advert of the same
  /// height on the page would not.
  func pieces(below marker: Int, in pieces: [Piece], isHeadline: (Piece) -> Bool) -> Range<Int> {
    let first = marker + 1
    var end = first
    var index = first
    let block = attached(to: marker, in: pieces)
    while index < pieces.count, index - first < AdvertBlock.reach {
      let piece = pieces[index]
      guard piece.kind == nil || piece.kind == .advert else { break }
      guard !isHeadline(piece), let score = pitch.score(scalars, piece) else { break }
      // A shop's name alone tells enough where it is set against the marker.
      let isInBlock = block.contains(index)
      let belongs = isInBlock && end == index && end > first
      if piece.kind == .advert || score >= (isInBlock && !piece.isProse ? 1 : 2) || belongs {
        end = index + 1
      } else if piece.isProse {
        break
      }
      index += 1
    }
    return first..<end
  }

  /// The lines set against the marker, which are one block with it where a blank line ends them.
  private func attached(to marker: Int, in pieces: [Piece]) -> Range<Int> {
    var end = marker + 1
    while end < pieces.count, end - marker <= AdvertBlock.reach {
      if isParted(pieces[end - 1], pieces[end]) { return (marker + 1)..<end }
      end += 1
    }
    return marker..<marker
  }

  private func isParted(_ piece: Piece, _ next: Piece) -> Bool {
    scalars[piece.range.upperBound..<next.range.lowerBound].count { $0 == "\n" } > 1
  }
}
