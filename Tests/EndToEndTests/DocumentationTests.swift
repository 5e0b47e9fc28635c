import Foundation
import Testing

extension BuiltProgram {
  /// What is written about the program can drift from it; here it is held to it.
  @Suite("Documentation")
  struct DocumentationTests {
    @Test("the README mentions every option and every command")
    func readme() async throws {
      let rapporteur = try BuiltBinary()
      let readme = try text("README.md")
      for command in ["brief", "evidence", "parse", "doctor", "serve"] {
        #expect(readme.contains("`rapporteur \(command) "), "\(command)")
        let help = try await rapporteur.run([command, "--help"]).text
        for option in help.matches(of: #/--[a-z][a-z-]+/#).map({ String($0.output) })
        where !["--help", "--version"].contains(option) {
          #expect(readme.contains(option), "\(command) \(option)")
        }
      }
    }

    @Test("the README's brief is the one that is printed")
    func brief() throws {
      let printed = Set(
        try text("Tests/EndToEndTests/Golden/dayton.brief.txt").split(separator: "\n"))
      for line in try section("brief", of: text("README.md")).split(separator: "\n")
      where !line.hasPrefix("```") && !line.contains("…") {
        #expect(printed.contains(line), "\(line)")
      }
    }

    @Test("the index of the architecture names files that are there")
    func architecture() throws {
      let index = try text("ARCHITECTURE.md")
        .split(separator: "\n").drop { !$0.hasPrefix("## Where is X decided?") }
      var checked = 0
      for line in index where line.hasPrefix("| ") {
        guard let named = line.split(separator: "|").dropFirst().first else { continue }
        for match in named.matches(of: #/`([A-Z][A-Za-z]+/[A-Za-z./]+)`/#) {
          let name = String(match.1)
          #expect(exists(name), "\(name)")
          checked += 1
        }
      }
      #expect(checked > 30)
    }

    @Test("a contributor is told of every file of knowledge")
    func knowledge() throws {
      let guide = try text("CONTRIBUTING.md")
      for room in ["English", "Diplomacy"] {
        let folder = Checkout.root.appendingPathComponent("Sources/Resources/\(room)")
        for file in Checkout.files(in: folder) where file.hasSuffix(".json") {
          #expect(guide.contains("`\(room)/\(file)`"), "\(room)/\(file)")
        }
      }
    }

    private func text(_ name: String) throws -> String {
      try String(contentsOf: Checkout.root.appendingPathComponent(name), encoding: .utf8)
    }

    private func section(_ name: String, of text: String) -> String {
      guard let start = text.range(of: "<!-- \(name):start -->"),
        let end = text.range(of: "<!-- \(name):end -->"), start.upperBound <= end.lowerBound
      else { return "" }
      return String(text[start.upperBound..<end.lowerBound])
    }

    /// `News/Page/MainText` stands for a Swift file; some names in a row share their folder.
    private func exists(_ name: String) -> Bool {
      ["Sources/\(name)", "Sources/\(name).swift", "Sources/Briefing/\(name).swift", name].contains
      {
        FileManager.default.fileExists(atPath: Checkout.root.appendingPathComponent($0).path)
      }
    }
  }
}
