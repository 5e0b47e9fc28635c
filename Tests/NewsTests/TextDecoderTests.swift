import Dossier
import News
import Testing

@Suite("Bytes become text")
struct TextDecoderTests {
  private func text(_ bytes: [UInt8]) -> String? {
    Shipped.reader.read(bytes, name: "a.txt", path: "a.txt").first?.article?.text
  }

  private func reason(_ bytes: [UInt8]) -> RefusalReason? {
    Shipped.reader.read(bytes, name: "a.txt", path: "a.txt").first?.refusal?.reason
  }

  @Test("from UTF-8 with and without a mark")
  func utf8() {
    #expect(text(Array("Zoë ran".utf8)) == "Zoë ran")
    #expect(text([0xEF, 0xBB, 0xBF] + Array("Zoë ran".utf8)) == "Zoë ran")
  }

  @Test("from UTF-16 of both orders, with and without a mark")
  func utf16() {
    let units = Array("Zoë ran far away".utf16)
    let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for bytes in [[0xFF, 0xFE] + little, [0xFE, 0xFF] + big, little, big] {
      #expect(text(bytes) == "Zoë ran far away")
    }
  }

  @Test("from Windows-1252 where it is no UTF-8")
  func windows1252() {
    #expect(
      text(Array("caf".utf8) + [0xE9] + Array(" at the ".utf8) + [0x93, 0x78, 0x94])
        == "café at the “x”")
  }

  @Test("with a sign in place of what damaged UTF-8 has lost")
  func damaged() {
    let bytes = Array("Zoë, Chloë, Noë, Joë and Floë met Per".utf8) + [0xC3]
    #expect(text(bytes) == "Zoë, Chloë, Noë, Joë and Floë met Per\u{FFFD}")
  }

  @Test("with one kind of line end and without NUL")
  func lineEnds() {
    #expect(text(Array("one\r\ntwo\rthree\nfour\u{0}five".utf8)) == "one\ntwo\nthree\nfour five")
  }

  @Test("in whatever direction it runs")
  func rightToLeft() {
    let arabic = "وصل وزير الخارجية إلى العاصمة.\nوقال إن المحادثات ستستمر."
    #expect(text(Array(arabic.utf8)) == arabic)
  }

  @Test("or are refused with the reason")
  func refused() {
    #expect(reason([]) == .empty)
    #expect(reason(Array("\n\n \u{0}  - \n".utf8)) == .noText)
    #expect(reason(Array("%PDF-1.7 and so on".utf8)) == .binary(format: "a PDF"))
    #expect(reason([0x89, 0x50, 0x4E, 0x47, 0x0D]) == .binary(format: "a PNG image"))
    #expect(
      reason((0..<4000).map { UInt8(truncatingIfNeeded: $0 &* 7919) }) == .binary(format: nil))
    #expect(reason([UInt8](repeating: 0x0A, count: 1_000_000)) == .noText)
  }
}
