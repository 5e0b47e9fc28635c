import Foundation
import Testing

@testable import Exports

@Suite("Events for PLOVER")
struct PloverTests {
  private func rows(_ choice: ExportChoice = ExportChoice()) throws -> [[String]] {
    try #require(CSVReader(try Fixture.text(.ploverCSV, choice))).rows
  }

  @Test("the table is one that RFC 4180 allows, every row as long as the first")
  func shape() throws {
    let rows = try rows()
    #expect(rows.count == 1 + Fixture.names.count)
    #expect(Set(rows.map(\.count)).count == 1)
  }

  @Test("no cell begins as a formula does, whatever the name")
  func formulas() throws {
    for cell in try rows(ExportChoice(dyads: true, planned: true)).joined() {
      let first = cell.unicodeScalars.first
      #expect(first.map { !"=+-@\t\r\n".unicodeScalars.contains($0) } ?? true, "\(cell)")
    }
  }

  @Test(
    "a cell is quoted where it must be, and guarded where it looks like a formula",
    arguments: [
      ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"no\"", "\"say \"\"no\"\"\""),
      ("two\nlines", "\"two\nlines\""), ("two\r\nlines", "\"two\r\nlines\""), ("=1+1", "'=1+1"),
      ("+47", "'+47"), ("-1", "'-1"), ("@x", "'@x"), ("\tx", "'\tx"), ("=a,b", "\"'=a,b\""),
      ("NUL\u{0}L", "NULL"), ("", ""), ("é👩🏽‍⚖️", "é👩🏽‍⚖️"),
    ])
  func cell(_ raw: String, _ written: String) {
    #expect(CSVTable.cell(raw) == written)
  }

  @Test("what did not happen is told only where it is asked for, with how it stands")
  func planned() throws {
    let usual = try rows()
    let status = try #require(usual[0].firstIndex(of: "status"))
    #expect(Set(usual.dropFirst().map { $0[status] }) == ["occurred"])
    let all = try rows(ExportChoice(planned: true))
    #expect(
      Set(all.dropFirst().map { $0[status] })
        == ["occurred", "scheduled", "proposed", "cancelled"])
    #expect(all.count == usual.count + 4)
  }

  @Test("two who act together are one row, and one dyad")
  func dyads() throws {
    let rows = try rows(ExportChoice(dyads: true))
    let columns = Dictionary(uniqueKeysWithValues: rows[0].enumerated().map { ($1, $0) })
    let actor = try #require(columns["actor"])
    let recipient = try #require(columns["recipient"])
    #expect(rows.count == 1 + Fixture.names.count)
    #expect(rows.dropFirst().allSatisfy { !$0[actor].isEmpty && $0[recipient] == "Norway" })
  }

  @Test("each record is a line of JSON, with the words at their place in the text")
  func records() throws {
    let lines = try Fixture.text(.ploverJSON).split(separator: "\n")
    #expect(lines.count == Fixture.names.count)
    let scalars = Array(Fixture.text.unicodeScalars)
    for line in lines {
      let record = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      #expect(record["event"] as? [String] == ["CONSULT"])
      #expect(record["date"] as? String == "2031-05-02")
      #expect(record["independent"] as? Int == 2)
      let place = try #require((record["text_info"] as? [[String: Any]])?.first)
      let start = try #require(place["start"] as? Int)
      let end = try #require(place["end"] as? Int)
      #expect(
        String(String.UnicodeScalarView(scalars[start..<end])) == Fixture.words)
    }
  }
}
