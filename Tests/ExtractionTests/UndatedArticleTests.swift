import Dossier
import Foundation
import Pipeline
import Testing

/// Articles without a date, through the whole program.
@Suite struct UndatedArticleTests {
  private func publication(_ text: String) async throws -> Publication {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("undated-\(UUID().uuidString).txt")
    try text.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    let result = try await Pipeline(threads: 1).brief(
      paths: [file.path], asOf: nil, published: nil, progress: { _ in })
    return result.dossier.articles.first?.published ?? .unknown
  }

  @Test("since when somebody holds an office bounds the year")
  func tenure() async throws {
    let publication = try await publication(
      """
      Minister returns to Lima

      Julie Bishop, the Australian foreign minister, opened a trade fair in Lima on Thursday,
      November 7.

      It was her second trip to Peru since she became foreign minister in September.
      """)
    #expect(
      publication.bounds?.contains(CivilDate(iso: "2013-11-07") ?? .init(dayNumber: 0)) == true)
    #expect(publication.basis == .inferred)
    #expect(publication.granularity == .day || publication.granularity == .week)
  }

  @Test("a well-known accord of last month dates the article to its month")
  func chronology() async throws {
    let publication = try await publication(
      """
      Rebels begin to hand in arms

      Rebels in the north began to hand in their arms, a mayor said.

      Last month Ethiopia and the Tigray People's Liberation Front signed an agreement in Pretoria.
      """)
    #expect(publication.start == CivilDate(iso: "2022-12-01"))
    #expect(publication.end == CivilDate(iso: "2022-12-31"))
    #expect(publication.granularity == .month)
  }

  @Test("an office alone is no date")
  func officeAlone() async throws {
    let publication = try await publication(
      """
      A bridge for the valley

      The valley will have a bridge, the mayor said.

      It was promised when Foreign Minister Julie Bishop of Australia came.
      """)
    #expect(publication.basis == .unknown)
  }
}
