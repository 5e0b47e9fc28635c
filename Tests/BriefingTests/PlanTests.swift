import Dossier
import Testing

@testable import Briefing

@Suite("What a brief tells, in what order")
struct PlanTests {
  private func section(_ kind: Section.Kind, of story: Int = 0, in brief: Brief = Fixture.brief)
    -> Section?
  {
    brief.stories[story].sections.first { $0.kind == kind }
  }

  private func ids(_ kind: Section.Kind) -> [String] {
    (section(kind)?.entries ?? []).compactMap { $0.id?.string }
  }

  @Test("the newest story comes first")
  func newestStoryFirst() {
    #expect(Fixture.brief.stories.map(\.title) == ["Salmon talks in Bergen", "Anchovy accord"])
  }

  @Test("what comes next leads, soonest first, plans and deadlines together")
  func nextFirst() {
    #expect(Fixture.brief.stories[0].sections.first?.kind == .next)
    #expect(ids(.next) == ["e5", "c1"])
  }

  @Test("what happened is told newest first, and what went long before apart")
  func timeline() {
    #expect(ids(.happened) == ["e2", "e3", "e4"])
    #expect(ids(.before) == ["e1"])
  }

  @Test("every line has citation marks")
  func everyLineIsCited() {
    func isCited(_ runs: [Run]) -> Bool {
      if case .marks(let marks)? = runs.last { return !marks.isEmpty }
      return false
    }
    for section in Fixture.brief.stories.flatMap(\.sections) {
      for entry in section.entries {
        #expect(!entry.citations.isEmpty || isCited(entry.text), "\(section.kind) \(entry)")
        for detail in entry.details { #expect(isCited(detail), "\(section.kind) \(entry)") }
      }
    }
  }

  @Test("every mark resolves in the list of sources")
  func marksResolve() {
    let numbers = Set(Fixture.brief.sources.map(\.number))
    #expect(Array(numbers).sorted() == Array(1...Fixture.articles.count))
    let cited = Fixture.brief.stories.flatMap(\.sections).flatMap(\.entries).flatMap(\.citations)
    #expect(numbers.isSuperset(of: cited))
  }

  @Test("every entry of the dossier is told")
  func nothingIsLost() {
    let told = Set(
      BriefComposer(Fixture.contents).brief(all: true).stories.flatMap(\.sections)
        .flatMap(\.entries).compactMap { $0.id?.string })
    let contents = Fixture.contents
    let events = contents.events.map(\.id) + contents.statements.map(\.id)
    let others = contents.commitments.map(\.id) + contents.figures.map(\.id)
    #expect(told.isSuperset(of: events + others + contents.processes.map(\.id)))
  }

  @Test("a cut list says how many it leaves out, and keeps what most sources tell")
  func cutLists() {
    var contents = Fixture.contents
    contents.events = (10..<50).map { number in
      Fixture.event(
        "e\(number)", .consult, "meeting", "Meeting \(number).", ["s1"],
        .day(Fixture.day(2031, 6, 10)), independent: number == 49 ? 3 : 1,
        Fixture.cite(("a1", "arrived in Bergen")))
    }
    let cut = section(.happened, in: BriefComposer(contents).brief())
    #expect(cut?.entries.count == 20)
    #expect(cut?.hidden == 20)
    #expect(cut?.entries.contains { $0.id == "e49" } == true)
    let whole = section(.happened, in: BriefComposer(contents).brief(all: true))
    #expect(whole?.entries.count == 40)
    #expect(whole?.hidden == 0)
    let text = TextBrief().render(BriefComposer(contents).brief())
    #expect(text.contains("  and 20 more (see --all or --format json)\n"))
  }

  @Test("an article of no story is still a source, and what it says is told")
  func articlesWithoutStory() {
    var contents = Fixture.contents
    contents.stories.removeAll { $0.id == "t1" }
    let brief = BriefComposer(contents).brief()
    #expect(brief.stories.map(\.title) == ["Salmon talks in Bergen", "Other articles"])
    #expect(section(.happened, of: 1, in: brief)?.entries.map(\.id) == ["e6"])
    #expect(brief.sources.count == 5)
  }

  @Test("a plan whose day has passed is not told as something to come, nor as something done")
  func passedPlan() throws {
    var contents = Fixture.contents
    contents.asOf = Fixture.day(2031, 7, 30)
    let brief = BriefComposer(contents).brief()
    #expect(section(.next, in: brief) == nil)
    let entries = section(.happened, in: brief)?.entries ?? []
    let plan = try #require(entries.first { $0.id == "e5" })
    #expect(plan.text.contains(.status(" (scheduled)")))
    #expect(plan.text.contains(.faint(" · no later report")))
  }

  @Test(
    "a summary does not repeat the date and the status that stand beside it",
    arguments: [
      "They are to meet, 24–26 June 2031.", "They are to meet (scheduled).",
      "They are to meet, 24 June 2031 (scheduled).", "They are to meet (scheduled), June 2031.",
      "They are to meet.",
    ])
  func repeatedRemarks(_ summary: String) throws {
    var contents = Fixture.contents
    for index in contents.events.indices where contents.events[index].id == "e5" {
      contents.events[index].summary = summary
    }
    let entries = section(.next, in: BriefComposer(contents).brief())?.entries
    let text = try #require(entries?.first?.text)
    #expect(text.prefix(2) == [.plain("They are to meet"), .status(" (scheduled)")])
  }

  @Test("an empty dossier gives a sentence that helps")
  func emptyDossier() {
    let brief = BriefComposer(DossierContents(generator: "rapporteur", asOf: nil)).brief()
    #expect(brief.isEmpty)
    #expect(TextBrief().render(brief).hasPrefix("Nothing to brief"))
    #expect(MarkdownBrief().render(brief).hasPrefix("Nothing to brief"))
    #expect(HTMLBrief().render(brief).contains("Nothing to brief"))
  }

  @Test("ids that lead nowhere are shown as they are and do no harm")
  func danglingIds() {
    var contents = Fixture.contents
    contents.actors = []
    contents.articles.removeAll { $0.id == "a3" }
    let text = TextBrief().render(BriefComposer(contents).brief(all: true))
    #expect(text.contains("p1"))
  }
}
