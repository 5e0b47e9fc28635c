import Dossier
import Foundation
import Store
import Testing

@Suite("The dossier file")
struct DossierWriterTests {
  private let scratch: ScratchFolder
  private let path: String
  private let day = CivilDate(dayNumber: 19_000)

  init() throws {
    scratch = try ScratchFolder()
    path = scratch.path("talks.dossier")
  }

  private func article(_ id: String, url: String? = nil, _ text: String) -> Arrival {
    let article = Article(id: id, url: url, text: text)
    let reading = ReadArticle(
      article: article, sentences: [], clues: [], claims: ArticleClaims(article: id))
    return Arrival(article: article, place: .kept(reading))
  }

  @Test("gives back what was kept, and says that the entries are behind until they are written")
  func keeps() throws {
    let writer = try DossierWriter.create(at: path, about: About(words: ["grounds"]))
    try writer.keep([article("a1", "Talks in Bergen")], on: day, extractor: "test")
    #expect(try writer.reader.isBehind())
    #expect(try writer.reader.about()?.words == ["grounds"])
    #expect(try writer.reader.readings().map(\.article.text) == ["Talks in Bergen"])
    try writer.write(contents(of: writer), on: day)
    #expect(try !writer.reader.isBehind())
    #expect(try writer.reader.contents() == contents(of: writer))
  }

  @Test("a page whose text changed takes the place of its earlier text, which stays known")
  func versions() throws {
    let writer = try DossierWriter.create(at: path, about: nil)
    let old = article("a1", url: "https://post.example/1", "Talks fail")
    let new = article("a2", url: "https://post.example/1", "Talks go on")
    try writer.keep([old], on: day, extractor: "test")
    try writer.keep([new], on: day, extractor: "test")
    #expect(try writer.reader.readings().map(\.article.id) == ["a2"])
    #expect(try writer.acquaintance(with: old.article) == .known)
  }

  @Test("finds words without their marks and capitals")
  func search() throws {
    let writer = try DossierWriter.create(at: path, about: nil)
    try writer.keep([article("a1", "Talks in Şırnak with Solheim")], on: day, extractor: "test")
    try writer.write(contents(of: writer), on: day)
    #expect(try writer.reader.search("sirnak", limit: 5)?.isEmpty == true)
    #expect(try writer.reader.search("SOLHEIM talks", limit: 5)?.map(\.id) == ["a1"])
    #expect(try writer.reader.search("\"talks in\"", limit: 5)?.map(\.id) == ["a1"])
    #expect(try writer.reader.search("  ", limit: 5) == nil)
  }

  @Test("tells what changed since a day")
  func changes() throws {
    let writer = try DossierWriter.create(at: path, about: nil)
    try writer.keep([article("a1", "One")], on: day, extractor: "test")
    try writer.write(contents(of: writer), on: day)
    var later = try contents(of: writer)
    later.articles[0].title = "Another title"
    try writer.write(later, on: day.adding(days: 1))
    try writer.write(later, on: day.adding(days: 2))
    let changes = try writer.reader.changes(since: day.adding(days: 1))
    #expect(changes.map(\.what) == [.changed])
    #expect(changes.first?.fields == ["title"])
    #expect(try writer.reader.changes(since: day).map(\.what) == [.new])
    #expect(try writer.reader.changes(since: day.adding(days: 2)).isEmpty)
  }

  @Test("one writer at a time; readers do not wait for it")
  func writers() throws {
    let writer = try DossierWriter.create(at: path, about: nil)
    #expect(throws: StoreError.busy) { try DossierWriter(at: path) }
    #expect(throws: StoreError.exists) { try DossierWriter.create(at: path, about: nil) }
    #expect(try DossierReader(at: path).contents() == nil)
    withExtendedLifetime(writer) {}
  }

  @Test("many readers ask at once, and each sees what was written last")
  func crowd() async throws {
    let writer = try DossierWriter.create(at: path, about: nil)
    let reader = try DossierReader(at: path, readers: 8)
    for number in 1...3 {
      try writer.keep([article("a\(number)", "Talks in Bergen")], on: day, extractor: "test")
      try writer.write(contents(of: writer), on: day)
      let found = try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 0..<20 { group.addTask { try reader.entries(.article).count } }
        return try await group.reduce(into: [Int]()) { $0.append($1) }
      }
      #expect(found == Array(repeating: number, count: 20))
    }
    let newest = try reader.latestChanges(limit: 2)
    #expect(newest.map(\.change.id) == ["a3", "a2"])
    let older = try reader.latestChanges(before: newest.last?.number, limit: 2)
    #expect(older.map(\.change.id) == ["a1"])
  }

  @Test("tells where in the excerpt the words stand")
  func marks() throws {
    let writer = try DossierWriter.create(at: path, about: nil)
    try writer.keep([article("a1", "Çay talks in Bergen")], on: day, extractor: "test")
    try writer.write(contents(of: writer), on: day)
    let hit = try #require(try writer.reader.search("talks", limit: 5)?.first)
    #expect(hit.excerpt == "Çay talks in Bergen")
    #expect(hit.marks == [4..<9])
  }

  @Test("a file that is none, and one that is not there, are told apart")
  func strangers() throws {
    #expect(throws: StoreError.missing) { try DossierReader(at: path) }
    try Data("no database".utf8).write(to: URL(fileURLWithPath: path))
    #expect(throws: StoreError.notADatabase) { try DossierReader(at: path) }
    try (Data("SQLite format 3\u{0}".utf8) + Data(repeating: 7, count: 5000))
      .write(to: URL(fileURLWithPath: path))
    #expect(throws: StoreError.self) { try DossierReader(at: path) }
  }

  @Test("a reader that is opened beside another leaves that one's locks alone")
  func locks() throws {
    let writer = try DossierWriter.create(at: path, about: nil)
    try writer.keep([article("a1", "One")], on: day, extractor: "test")
    let first = try DossierReader(at: path)
    _ = try first.about()
    func locked() throws -> Int {
      let inode = try #require(
        try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int)
      // The list is read in pieces while other tests lock and unlock: one reading may miss some.
      return try (0..<20).map { _ in
        try String(contentsOfFile: "/proc/locks", encoding: .utf8).split(separator: "\n")
          .filter { $0.contains(" \(getpid()) ") && $0.contains(":\(inode) ") }.count
      }.max() ?? 0
    }
    let before = try locked()
    _ = try DossierReader(at: path)
    #expect(before > 0)
    #expect(try locked() == before)
    withExtendedLifetime((writer, first)) {}
  }

  private func contents(of writer: DossierWriter) throws -> DossierContents {
    DossierContents(
      generator: "test", asOf: day, articles: try writer.reader.readings().map(\.article))
  }
}
