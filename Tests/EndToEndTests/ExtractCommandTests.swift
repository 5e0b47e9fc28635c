import Foundation
import Testing

extension BuiltProgram {
  @Suite("Extract")
  struct ExtractCommandTests {
    let rapporteur: BuiltBinary

    init() throws { rapporteur = try BuiltBinary() }

    private func line(_ article: String, id: String) throws -> Data {
      try JSONSerialization.data(
        withJSONObject: ["id": id, "published": "2022-04-05", "text": article],
        options: [.sortedKeys]) + Data("\n".utf8)
    }

    private func records(_ outcome: Outcome) throws -> [[String: Any]] {
      try outcome.text.split(separator: "\n").map { line in
        let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
        return try #require(object as? [String: Any])
      }
    }

    @Test("each line gives one record in its place, with the article and its claims")
    func order() async throws {
      let input =
        try line(Invented.article, id: "first") + Data("{ broken\n\n".utf8)
        + line(Invented.companion, id: "second")
      let outcome = try await rapporteur.run(["extract"], input: input)
      #expect(outcome.exit == 65)
      let records = try records(outcome)
      #expect(records.count == 3)
      let claims = try #require(records[0]["claims"] as? [String: Any])
      #expect((claims["events"] as? [Any])?.isEmpty == false)
      #expect((claims["times"] as? [Any])?.isEmpty == false)
      let error = try #require(records[1]["error"] as? [String: String])
      #expect(error["code"] == "malformed_json")
      #expect(error["name"] == "standard input:2")
      #expect(records[2]["article"] != nil)
    }

    @Test("an article's record does not depend on what stands beside it")
    func apart() async throws {
      let one = try line(Invented.article, id: "first")
      let other = try line(Invented.companion, id: "second")
      let together = try await rapporteur.run(["extract", "-"], input: one + other)
      let first = try await rapporteur.run(["extract", "-"], input: one)
      let second = try await rapporteur.run(["extract", "-"], input: other)
      #expect(together.text == first.text + second.text)
    }

    @Test("every claim's evidence lies within its own article and says what stands there")
    func evidence() async throws {
      let outcome = try await rapporteur.run(["extract"], input: line(Invented.article, id: "x"))
      let record = try #require(try records(outcome).first)
      let article = try #require(record["article"] as? [String: Any])
      let text = Array(try #require(article["text"] as? String).unicodeScalars)
      var seen = 0
      try Self.visit(record) { evidence in
        let start = try #require(evidence["start"] as? Int)
        let end = try #require(evidence["end"] as? Int)
        try #require(0 <= start && start < end && end <= text.count)
        var words = String.UnicodeScalarView()
        words.append(contentsOf: text[start..<end])
        #expect(evidence["text"] as? String == String(words))
        #expect(evidence["article"] as? String == article["id"] as? String)
        seen += 1
      }
      #expect(seen > 5)
    }

    @Test("a file that is not there is wrong use; the output file is whole or not there")
    func files() async throws {
      let folder = try TemporaryFolder()
      let missing = try await rapporteur.run(["extract", folder.url.path + "/none.jsonl"])
      #expect(missing.exit == 64)
      let input = try folder.file("in.jsonl", try line(Invented.article, id: "x"))
      let out = folder.url.appendingPathComponent("out.jsonl")
      let outcome = try await rapporteur.run(["extract", input.path, "--out", out.path])
      #expect(outcome.exit == 0)
      #expect(outcome.text.isEmpty)
      #expect(try !folder.data("out.jsonl").isEmpty)
      #expect(!FileManager.default.fileExists(atPath: out.path + ".part"))
    }

    /// Calls `check` with every object that has the keys of evidence.
    private static func visit(_ value: Any, _ check: ([String: Any]) throws -> Void) throws {
      if let list = value as? [Any] {
        for element in list { try visit(element, check) }
      } else if let object = value as? [String: Any] {
        if Set(object.keys) == ["article", "end", "start", "text"] { try check(object) }
        for element in object.values { try visit(element, check) }
      }
    }
  }
}
