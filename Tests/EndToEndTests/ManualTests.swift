import Foundation
import Testing

extension BuiltProgram {
  @Suite("The manual page and completions")
  struct ManualTests {
    let rapporteur: BuiltBinary

    init() throws { rapporteur = try BuiltBinary() }

    @Test("the page tells every command with every option")
    func complete() async throws {
      let page = try await rapporteur.run(["manual"])
      #expect(page.exit == 0)
      let help = try await rapporteur.run(["--help"]).text
      let listed = try #require(help.split(separator: "SUBCOMMANDS:").last)
      let commands = listed.matches(of: #/\n  ([a-z]+)  /#).map { String($0.1) }
      #expect(commands.count > 15)
      for command in commands where command != "help" {
        #expect(page.text.contains(".SS \"rapporteur \(command)\""), "\(command)")
        let help = try await rapporteur.run([command, "--help"]).text
        for option in help.matches(of: #/\n +(--[a-z][a-z-]+)/#).map({ String($0.1) })
        where !["--help", "--version"].contains(option) {
          let typed = option.replacing("-", with: "\\-")
          #expect(page.text.contains(typed), "\(command) \(option)")
        }
      }
    }

    @Test("man and groff have nothing to say against it, and it holds nothing but ASCII")
    func warnings() async throws {
      let folder = try TemporaryFolder()
      let page = try await rapporteur.run(["manual"])
      #expect(page.output.allSatisfy { $0 == 0x0A || (0x20...0x7E).contains($0) })
      let file = try folder.file("rapporteur.1", page.output)
      var checked = 0
      for (program, arguments) in [
        ("man", ["--warnings=w", "-l", file.path]),
        ("groff", ["-man", "-Tutf8", "-ww", "-z", file.path]),
        ("mandoc", ["-Tlint", "-Wwarning", file.path]),
      ] {
        guard let outcome = try await Self.run(program, arguments) else { continue }
        #expect(outcome.exit == 0 && outcome.errors.isEmpty, "\(program): \(outcome.errors)")
        checked += 1
      }
      #expect(checked > 0, "install man-db, groff or mandoc")
    }

    @Test("man shows the page: its parts, examples as they are typed, hyphens that can be copied")
    func shown() async throws {
      let folder = try TemporaryFolder()
      let page = try await rapporteur.run(["manual"])
      let file = try folder.file("rapporteur.1", page.output)
      guard let shown = try await Self.run("groff", ["-man", "-Tascii", "-P-cbou", file.path])
      else { return }
      for words in [
        "NAME", "SYNOPSIS", "COMMANDS", "ENVIRONMENT", "EXIT STATUS",
        "rapporteur brief articles/ --format html --out brief.html", "--as-of <date>",
      ] {
        #expect(shown.text.contains(words), "\(words)")
      }
    }

    @Test("completions are scripts that their shells can read", arguments: ["bash", "zsh", "fish"])
    func completions(_ shell: String) async throws {
      let folder = try TemporaryFolder()
      let script = try await rapporteur.run(["--generate-completion-script", shell])
      #expect(script.exit == 0)
      #expect(script.text.contains("timeline") && script.text.contains("as-of"))
      let file = try folder.file("script", script.output)
      if let outcome = try await Self.run(shell, ["-n", file.path]) {
        #expect(outcome.exit == 0, "\(outcome.errors)")
      } else {
        #expect(shell != "bash", "bash is there wherever these tests run")
      }
    }

    /// Nil where this machine has no such program.
    static func run(_ name: String, _ arguments: [String]) async throws -> Outcome? {
      let folders = ["/usr/local/bin", "/usr/bin", "/bin"]
      guard
        let path = folders.map({ "\($0)/\(name)" }).first(where: {
          FileManager.default.isExecutableFile(atPath: $0)
        })
      else { return nil }
      return try await BuiltBinary(program: URL(fileURLWithPath: path)).run(
        arguments, adding: ["LC_ALL": "C.UTF-8", "MANPAGER": "cat", "MANWIDTH": "80"])
    }
  }
}
