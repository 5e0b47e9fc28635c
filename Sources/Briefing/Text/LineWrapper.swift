/// Breaks coloured text into lines of a given number of columns.
struct LineWrapper {
  struct Piece: Hashable {
    var text: String
    var colour: Ink.Colour?
  }

  struct Line {
    var pieces: [Piece] = []
    var width = 0

    mutating func append(_ raw: Piece) {
      let piece = Piece(
        text: raw.text.replacing(String(LineWrapper.unbroken), with: " "), colour: raw.colour)
      width += DisplayWidth.of(piece.text)
      if let last = pieces.last, last.colour == piece.colour {
        pieces[pieces.count - 1].text += piece.text
      } else {
        pieces.append(piece)
      }
    }
  }

  let width: Int

  /// Stands for a space at which no line is broken; texts hold none, since they were cleaned.
  private static let unbroken: Character = "\u{A0}"

  /// Keeps what follows, a citation mark, on the line of the word before it.
  static func glue(_ pieces: inout [Piece]) {
    guard let last = pieces.last, last.text.hasSuffix(" ") else { return }
    pieces[pieces.count - 1].text = String(last.text.dropLast()) + String(unbroken)
  }

  func wrap(_ pieces: [Piece]) -> [Line] {
    var lines: [Line] = []
    var line = Line()
    for (word, space) in words(pieces) {
      let needed = word.reduce(0) { $0 + DisplayWidth.of($1.text) }
      if line.width > 0, line.width + (space == nil ? 0 : 1) + needed > width {
        lines.append(line)
        line = Line()
      } else if line.width > 0, let space {
        line.append(space)
      }
      for piece in word { append(piece, to: &line, &lines) }
    }
    if line.width > 0 || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// Breaks a word that no line can hold (an address, or a script without spaces).
  private func append(_ piece: Piece, to line: inout Line, _ lines: inout [Line]) {
    guard line.width + DisplayWidth.of(piece.text) > width else {
      line.append(piece)
      return
    }
    for character in piece.text {
      let needed = DisplayWidth.of(String(character))
      if line.width > 0, line.width + needed > width {
        lines.append(line)
        line = Line()
      }
      line.append(Piece(text: String(character), colour: piece.colour))
    }
  }

  /// Words, each of one or more pieces that no space parts, with the space before it.
  private func words(_ pieces: [Piece]) -> [(word: [Piece], space: Piece?)] {
    var words: [(word: [Piece], space: Piece?)] = []
    var space: Piece? = nil
    var isOpen = false
    for piece in pieces {
      for (index, part) in piece.text.split(separator: " ", omittingEmptySubsequences: false)
        .enumerated()
      {
        if index > 0 {
          isOpen = false
          space = Piece(text: " ", colour: piece.colour)
        }
        guard !part.isEmpty else { continue }
        let fresh = Piece(text: String(part), colour: piece.colour)
        if isOpen, !words.isEmpty {
          words[words.count - 1].word.append(fresh)
        } else {
          words.append(([fresh], space))
          space = nil
          isOpen = true
        }
      }
    }
    return words
  }
}
