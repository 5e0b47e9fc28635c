import ArgumentParser
import Briefing
import Foundation

/// How text fits where it goes.
struct TerminalOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Columns of text output, 60–200. Default: the terminal's.", valueName: "n"))
  var width: Int?

  @Option(help: "auto, always or never. auto: on a terminal where NO_COLOR is not set.")
  var color = ColorChoice.auto

  func validate() throws {
    if let width, !TextBrief.widths.contains(width) {
      throw ValidationError(Messages.width(width))
    }
  }

  func shape(writesToFile: Bool) -> (width: Int, colour: Bool) {
    let screen = writesToFile ? nil : Screen.standardOutput
    let environment = ProcessInfo.processInfo.environment
    let columns =
      screen?.columns ?? (writesToFile ? nil : environment["COLUMNS"].flatMap { Int($0) })
    let colour =
      switch color {
      case .always: true
      case .never: false
      case .auto: screen != nil && Self.wantsColour(environment)
      }
    return (width ?? columns ?? Self.usualWidth, colour)
  }

  /// Where no terminal says otherwise.
  private static let usualWidth = 80

  /// The convention of no-color.org; a dumb terminal shows the codes themselves.
  private static func wantsColour(_ environment: [String: String]) -> Bool {
    (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
  }
}

enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}
