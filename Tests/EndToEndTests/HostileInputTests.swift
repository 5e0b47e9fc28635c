import Foundation
import Testing

extension BuiltProgram {
  @Suite("Any input gives a result or a clear error")
  struct HostileInputTests {
    let rapporteur: BuiltBinary
    let folder: TemporaryFolder

    init() throws {
      rapporteur = try BuiltBinary()
      folder = try TemporaryFolder()
    }

    @Test("and the article beside it is read", arguments: HostileInput.all)
    func hostile(_ input: HostileInput) async throws {
      try folder.file(input.file, input.bytes())
      try folder.file("companion.txt", Invented.companion)
      let outcome = try await rapporteur.run(["brief", folder.url.path, "--format", "json"])
      let isRead = outcome.exit == 0
      switch input.fate {
      case .read: try #require(isRead, "\(outcome.errors)")
      case .refused: try #require(outcome.exit == 65, "\(outcome.errors)")
      case .either: try #require(isRead || outcome.exit == 65, "\(outcome.errors)")
      }
      #expect(outcome.errors.contains(input.file) != isRead, "\(outcome.errors)")
      try Checkout.keepForContract(outcome.output, of: input.title)
      let texts = try DossierJSON(outcome.output).list("articles").compactMap {
        $0["text"] as? String
      }
      #expect(texts.contains { $0.contains("Tuilagi") })
      #expect(texts.count == (isRead ? 2 : 1))
      if let words = input.holds { #expect(texts.contains { $0.contains(words) }) }
      #expect(
        !texts.contains { $0.unicodeScalars.contains("\r") || $0.unicodeScalars.contains("\0") })
    }

    @Test("a folder with a loop of links is walked once")
    func loop() async throws {
      let inner = folder.url.appendingPathComponent("inner")
      try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(
        at: inner.appendingPathComponent("outer"), withDestinationURL: folder.url)
      try folder.file("talks.txt", Invented.article)
      let dossier = try DossierJSON(
        await rapporteur.dossier(of: [folder.url.path], named: "a loop of folders"))
      #expect(dossier.list("articles").count == 1)
    }

    @Test("a link that leads to itself is named")
    func selfLink() async throws {
      try folder.file("talks.txt", Invented.article)
      let link = folder.url.appendingPathComponent("itself.txt")
      try FileManager.default.createSymbolicLink(at: link, withDestinationURL: link)
      let outcome = try await rapporteur.run(["brief", folder.url.path])
      #expect(outcome.exit == 65)
      #expect(outcome.errors.contains("itself.txt"))
    }

    @Test("a bad line among JSON Lines is named by its number")
    func badLine() async throws {
      let good = #"{"text": "The envoys of Fiji and Malta met in Suva."}"#
      try folder.file(
        "crawl.jsonl", "\(good)\n{\"text\": \n\(good.replacing("Suva", with: "Nadi"))\n")
      let outcome = try await rapporteur.run(["brief", folder.url.path, "--format", "json"])
      #expect(outcome.exit == 65)
      #expect(outcome.errors.contains("crawl.jsonl:2"))
      #expect(try DossierJSON(outcome.output).list("articles").count == 2)
    }
  }
}
