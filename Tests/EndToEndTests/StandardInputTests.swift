import Foundation
import Testing

extension BuiltProgram {
  @Suite("Standard input")
  struct StandardInputTests {
    let rapporteur: BuiltBinary

    init() throws { rapporteur = try BuiltBinary() }

    @Test("an article as JSON keeps the fields that came with it")
    func json() async throws {
      let dossier = try DossierJSON(
        await rapporteur.dossier(of: ["-"], named: "one by pipe", input: Invented.json))
      let articles = dossier.list("articles")
      #expect(articles.count == 1)
      let article = try #require(articles.first)
      #expect(article["outlet"] as? String == "Harbour Post")
      #expect(article["url"] as? String == "https://harbour-post.example/talks")
      #expect((article["text"] as? String)?.hasSuffix(Invented.sentence) == true)
      let published = article["published"] as? [String: Any]
      #expect(published?["start"] as? String == "2022-04-05")
      #expect(published?["basis"] as? String == "metadata")
    }

    @Test("several articles come one on each line")
    func lines() async throws {
      let line = try compact(Invented.json)
      let other = Data(#"{"text": "The envoys of Fiji and Malta met in Suva."}"#.utf8)
      let dossier = try DossierJSON(
        await rapporteur.dossier(
          of: ["-"], named: "lines by pipe", input: line + Data("\n".utf8) + other))
      #expect(dossier.list("articles").count == 2)
    }

    @Test("plain text is an article, too")
    func text() async throws {
      let dossier = try DossierJSON(
        await rapporteur.dossier(
          of: ["-"], named: "text by pipe", input: Data(Invented.article.utf8)))
      #expect(dossier.list("articles").count == 1)
    }

    @Test("a dossier can be asked for its evidence by pipe")
    func evidence() async throws {
      let dossier = try await rapporteur.dossier(of: [Checkout.sample], named: "the sample")
      let id = try #require(try DossierJSON(dossier).ids("events").sorted().first)
      let outcome = try await rapporteur.run(["evidence", "-", id], input: dossier)
      #expect(outcome.exit == 0)
      #expect(outcome.text.contains(id))
    }

    private func compact(_ json: Data) throws -> Data {
      try JSONSerialization.data(
        withJSONObject: JSONSerialization.jsonObject(with: json), options: [.sortedKeys])
    }
  }
}
