import Foundation
import Testing

extension BuiltProgram {
  @Suite("What holds of every dossier")
  struct DossierPropertyTests {
    let rapporteur: BuiltBinary

    init() throws { rapporteur = try BuiltBinary() }

    @Test("each line rests on words that stand where it says", arguments: TextCollection.all)
    func evidence(_ collection: TextCollection) async throws {
      let dossier = try await dossier(collection)
      let texts = dossier.texts
      #expect(dossier.entriesWithoutEvidence.prefix(5) == [])
      var wrong: [String] = []
      var unread: [String] = []
      let kinds = segments(of: dossier)
      for piece in dossier.evidence {
        let place = "\(piece.place): \(piece.article) \(piece.start)–\(piece.end)"
        if !stands(piece, in: texts[piece.article] ?? []) { wrong.append(place) }
        for segment in kinds[piece.article] ?? []
        where segment.isUnread(by: piece) { unread.append("\(place) is \(segment.kind)") }
      }
      #expect(wrong.prefix(5) == [], "the words are not what stands there")
      #expect(unread.prefix(5) == [], "evidence where facts are not read")
      #expect(dossier.danglingReferences.prefix(5) == [])
    }

    private func dossier(_ collection: TextCollection) async throws -> DossierJSON {
      let outcome = try await rapporteur.run(
        ["brief"] + collection.paths + ["--format", "json"], limit: .seconds(900))
      try #require(outcome.exit == 0 || outcome.exit == 65, "\(outcome.errors)")
      try Checkout.keepForContract(outcome.output, of: collection.name)
      return try DossierJSON(outcome.output)
    }

    private func stands(_ piece: DossierJSON.Piece, in text: [Unicode.Scalar]) -> Bool {
      guard 0 <= piece.start, piece.start < piece.end, piece.end <= text.count else { return false }
      return text[piece.start..<piece.end].elementsEqual(piece.text.unicodeScalars)
    }

    private struct Segment {
      var kind: String
      var start: Int
      var end: Int

      /// A reader's comment, an advert or a menu is never a source; a credit line may tell no more
      /// than the day of publication.
      func isUnread(by piece: DossierJSON.Piece) -> Bool {
        guard start < piece.end, piece.start < end else { return false }
        let isDate = piece.place.contains(".published.")
        return ["boilerplate", "advert", "comment"].contains(kind) || (kind == "credit" && !isDate)
      }
    }

    private func segments(of dossier: DossierJSON) -> [String: [Segment]] {
      var segments: [String: [Segment]] = [:]
      for article in dossier.list("articles") {
        guard let id = article["id"] as? String else { continue }
        segments[id] = (article["segments"] as? [[String: Any]] ?? []).compactMap { segment in
          guard let kind = segment["kind"] as? String, let start = segment["start"] as? Int,
            let end = segment["end"] as? Int
          else { return nil }
          return Segment(kind: kind, start: start, end: end)
        }
      }
      return segments
    }
  }
}
