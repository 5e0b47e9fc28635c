import Foundation
import Testing

@testable import Exports

@Suite("A calendar")
struct CalendarTests {
  private func lines() throws -> [String] {
    try Fixture.text(.ical).components(separatedBy: "\r\n")
  }

  /// Lines as they were before folding.
  private func unfolded() throws -> [String] {
    try Fixture.text(.ical).replacingOccurrences(of: "\r\n ", with: "")
      .components(separatedBy: "\r\n")
  }

  @Test("lines end in CR LF and hold at most 75 bytes, and no character is cut")
  func folding() throws {
    let text = try Fixture.text(.ical)
    #expect(text.hasSuffix("END:VCALENDAR\r\n"))
    #expect(try lines().allSatisfy { $0.utf8.count <= 75 })
    #expect(try lines().contains { $0.hasPrefix(" ") })
    // Decoding would have put this where bytes do not make a character.
    #expect(!text.unicodeScalars.contains("\u{FFFD}"))
    let bare = text.replacingOccurrences(of: "\r\n", with: "")
    #expect(!bare.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F })
  }

  @Test("what is planned and what is due stand in it, with how sure they are")
  func entries() throws {
    let lines = try unfolded()
    let ids = lines.filter { $0.hasPrefix("UID:") }.map { $0.dropFirst(4).prefix { $0 != "@" } }
    #expect(Set(ids) == ["e90", "e91", "e92", "c1"])
    let status = lines.filter { $0.hasPrefix("STATUS:") }.map { $0.dropFirst(7) }
    #expect(status == ["CONFIRMED", "TENTATIVE", "CANCELLED", "TENTATIVE"])
    #expect(lines.contains("DTSTART;VALUE=DATE:20310601"))
    #expect(lines.contains("DTEND;VALUE=DATE:20310701"))
  }

  @Test("the stamp is the dossier's day, not the clock's")
  func stamp() throws {
    let stamps = Set(try lines().filter { $0.hasPrefix("DTSTAMP:") })
    #expect(stamps == ["DTSTAMP:20310504T000000Z"])
  }

  @Test("commas, semicolons, backslashes and line ends are escaped")
  func escaping() throws {
    let summary = try #require(
      try unfolded().first { $0.hasPrefix("SUMMARY:Due:") })
    #expect(summary.hasPrefix("SUMMARY:Due: open\\, the \\\\sluice\\\\\\; of"))
    #expect(ICalendar.escaped("a\nb,c;d\\e\u{0}") == "a\\nb\\,c\\;d\\\\e")
  }

  @Test("only an address of the web becomes one")
  func addresses() throws {
    let addresses = Set(try unfolded().filter { $0.hasPrefix("URL:") })
    #expect(addresses == ["URL:https://lake.example/one"])
  }
}
