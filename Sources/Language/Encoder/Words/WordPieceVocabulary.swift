import Foundation

/// The pieces that words are cut into, by their bytes; a piece's number is its line in the file.
struct WordPieceVocabulary: Sendable {
  /// Pieces that begin a word part and those that continue it ("##ing") are kept apart.
  enum Place: UInt64 {
    case opening = 0x9E37_79B9_7F4A_7C15
    case continuing = 0xC2B2_AE3D_27D4_EB4F
  }

  private(set) var unknown: Int32
  private(set) var start: Int32
  private(set) var end: Int32
  /// Bytes of the longest piece, without "##".
  let longest: Int
  var count: Int { lines.count }

  private struct Line {
    var place: Place
    var bytes: Range<Int>
  }

  private let text: [UInt8]
  private let lines: [Line]
  /// An open hash table, a power of two long: numbers of lines, -1 where nothing is.
  private let slots: [Int32]

  init(contentsOf file: URL) throws {
    let name = file.lastPathComponent
    guard let data = try? Data(contentsOf: file) else {
      throw EncoderWeightsError(file: name, reason: "cannot be read")
    }
    try self.init([UInt8](data), file: name)
  }

  init(_ text: [UInt8], file: String) throws {
    self.text = text
    var lines: [Line] = []
    lines.reserveCapacity(32_768)
    var begin = 0
    var longest = 0
    for (index, byte) in text.enumerated() where byte == 0x0A {
      let continues = index - begin > 2 && text[begin] == 0x23 && text[begin + 1] == 0x23
      let bytes = (continues ? begin + 2 : begin)..<index
      lines.append(Line(place: continues ? .continuing : .opening, bytes: bytes))
      longest = max(longest, bytes.count)
      begin = index + 1
    }
    guard begin == text.count, lines.count <= 1_000_000 else {
      throw EncoderWeightsError(file: file, reason: "is truncated or too long")
    }
    self.lines = lines
    self.longest = longest
    var size = 64
    while size < lines.count * 2 { size *= 2 }
    var slots = [Int32](repeating: -1, count: size)
    for (number, line) in lines.enumerated() {
      let hash = text[line.bytes].reduce(line.place.rawValue, WordPieceVocabulary.mixed)
      var slot = Int(truncatingIfNeeded: WordPieceVocabulary.spread(hash)) & (size - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(number)
    }
    self.slots = slots
    (unknown, start, end) = (0, 0, 0)
    func special(_ piece: String) throws -> Int32 {
      let bytes = Array(piece.utf8)
      let hash = bytes.reduce(Place.opening.rawValue, WordPieceVocabulary.mixed)
      guard let number = number(of: bytes[...], at: .opening, hash: hash) else {
        throw EncoderWeightsError(file: file, reason: "has no piece \(piece)")
      }
      return number
    }
    unknown = try special("[UNK]")
    start = try special("[CLS]")
    end = try special("[SEP]")
  }

  /// The hash of some bytes with one more (FNV-1a, so that all prefixes are hashed in one pass).
  static func mixed(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  private static func spread(_ hash: UInt64) -> UInt64 { hash ^ (hash >> 29) }

  /// The piece with these bytes; `hash` is theirs, begun with the place.
  func number(of bytes: ArraySlice<UInt8>, at place: Place, hash: UInt64) -> Int32? {
    var slot = Int(truncatingIfNeeded: WordPieceVocabulary.spread(hash)) & (slots.count - 1)
    while slots[slot] >= 0 {
      let line = lines[Int(slots[slot])]
      if line.place == place, line.bytes.count == bytes.count,
        text[line.bytes].elementsEqual(bytes)
      {
        return slots[slot]
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }
}
