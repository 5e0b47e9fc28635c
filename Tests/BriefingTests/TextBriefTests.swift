import Briefing
import Dossier
import Testing

@Suite("A brief in a terminal")
struct TextBriefTests {
  @Test("prints") func show() {
    print(TextBrief(width: 80).render(Fixture.brief))
    print(TextBrief(width: 120).render(Fixture.brief))
  }
}
