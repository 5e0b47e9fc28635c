import ArgumentParser
import Foundation
import Pipeline

/// `rapporteur parse FILE`
struct ParseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse", abstract: "Show how a text is read: words, tags and trees as CoNLL-U.",
    discussion: HelpTexts.parse)

  @Argument(help: ArgumentHelp("A text file, or - for standard input.", valueName: "file"))
  var file: String

  func validate() throws {
    try InputPath.check(file)
  }

  func run() throws {
    let data = try InputPath.read(file)
    guard let text = String(data: data, encoding: .utf8) else {
      StandardError.say(Messages.notUTF8(file))
      throw ExitStatus.refusedInput
    }
    try Output(file: nil).write(Data(Startup.pipeline(threads: 1).conllu(of: text).utf8))
  }
}
