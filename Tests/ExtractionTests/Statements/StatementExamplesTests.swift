import Extraction
import Testing

@Suite struct StatementExamplesTests {
  @Test("every cue of statements.json reads its own example")
  func examples() {
    guard let reading = StatementReading.shared else { return }
    for cue in reading.lexicon.cues {
      let marks = reading.marks(cue.example.text)
      let contents = marks.map { mark in
        mark.content.hasPrefix("that ") ? String(mark.content.dropFirst(5)) : mark.content
      }
      #expect(contents.contains(cue.example.content), "\(cue.example.text): \(contents)")
    }
  }
}
