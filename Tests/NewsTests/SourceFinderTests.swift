import Foundation
import News
import Testing

@Suite("The source finder")
struct SourceFinderTests {
  /// Makes a folder, hands it over, and removes it.
  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path())
  }

  private func write(_ path: String, _ text: String = "One came.") throws {
    let folder = URL(filePath: path).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: path))
  }

  private func names(_ folder: String, _ paths: [String]) -> [String] {
    SourceFinder().find(paths).map { found in
      switch found {
      case .success(let source): source.name.replacing(folder + "/", with: "")
      case .failure(let refusal): "! " + refusal.wording.replacing(folder + "/", with: "")
      }
    }
  }

  @Test("walks folders by name and passes over what is hidden")
  func walk() throws {
    try withFolder { folder in
      for name in ["b.txt", "a/2.txt", "a/10.txt", ".hidden", "a/.git/x.txt", "c/d/e.txt"] {
        try write(folder + "/" + name)
      }
      #expect(names(folder, [folder]) == ["a/10.txt", "a/2.txt", "b.txt", "c/d/e.txt"])
    }
  }

  @Test("survives loops of links and reports links to nowhere")
  func loops() throws {
    try withFolder { folder in
      try write(folder + "/a/x.txt")
      let manager = FileManager.default
      try manager.createSymbolicLink(atPath: folder + "/a/up", withDestinationPath: folder)
      try manager.createSymbolicLink(
        atPath: folder + "/a/self", withDestinationPath: folder + "/a/self")
      try manager.createSymbolicLink(
        atPath: folder + "/lost", withDestinationPath: folder + "/nowhere")
      let found = names(folder, [folder])
      #expect(found.contains("a/x.txt"))
      #expect(found.contains("! lost: no such file or folder"))
      #expect(found.count { !$0.hasPrefix("!") } == 1)
      #expect(found.contains { $0.hasPrefix("! a/self: cannot be read") })
    }
  }

  @Test("reports what is missing in its place and takes standard input for a dash")
  func missing() throws {
    try withFolder { folder in
      try write(folder + "/x.txt")
      #expect(
        names(folder, [folder + "/no.txt", folder + "/x.txt", "-"])
          == ["! no.txt: no such file or folder", "x.txt", "standard input"])
    }
  }

  @Test("does not wait for a pipe that lies in a folder")
  func pipe() throws {
    try withFolder { folder in
      try #require(mkfifo(folder + "/pipe", 0o600) == 0)
      #expect(names(folder, [folder]) == ["! pipe: neither a file nor a folder"])
    }
  }

  @Test(
    "leaves an unreadable file to the reader, which refuses it by name",
    .disabled(if: getuid() == 0))
  func unreadable() throws {
    try withFolder { folder in
      try write(folder + "/x.txt")
      try #require(chmod(folder + "/x.txt", 0) == 0)
      let readings = SourceFinder().find([folder]).compactMap { try? $0.get() }
        .flatMap(Shipped.reader.read)
      #expect(readings.first?.refusal?.reason == .unreadable(code: EACCES))
    }
  }

  @Test("leaves a file over the limit to the reader, which refuses it unread")
  func large() throws {
    try withFolder { folder in
      try write(folder + "/x.txt", String(repeating: "x", count: 5_000))
      let reader = ArticleReader(
        rules: Shipped.rules, agencies: Shipped.agencies, limits: ReadingLimits(fileBytes: 4_096))
      let readings = reader.read(Source(.file(path: folder + "/x.txt")))
      #expect(readings.first?.refusal?.reason == .tooLarge(limitBytes: 4_096))
    }
  }
}
