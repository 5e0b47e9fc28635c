/// The manual page of the program, made from its own help.
struct ManualPage {
  private let tool: CommandHelp
  private let version: String

  init(_ tool: CommandHelp, version: String) {
    self.tool = tool
    self.version = version
  }

  var text: String {
    var roff = Roff()
    // No day: the same program gives the same page.
    roff.request("TH", tool.commandName.uppercased(), "1", "", "\(tool.commandName) \(version)", "")
    roff.request("SH", "NAME")
    roff.line("\(tool.commandName) - \(Self.lowered(tool.abstract ?? ""))")
    roff.request("SH", "SYNOPSIS")
    for command in tool.ownCommands {
      roff.request("B", tool.commandName + " " + command.commandName)
      roff.line(Self.usage(command))
      roff.request("br")
    }
    roff.request("SH", "DESCRIPTION")
    roff.help(tool.discussion ?? "")
    roff.request("SH", "COMMANDS")
    for command in tool.ownCommands { describe(command, &roff) }
    roff.request("SH", "ENVIRONMENT")
    for (name, meaning) in HelpTexts.environment {
      roff.request("TP")
      roff.request("B", name)
      roff.line(meaning)
    }
    roff.request("SH", "EXIT STATUS")
    for (status, meaning) in HelpTexts.exitStatuses {
      roff.request("TP", "6")
      roff.request("B", status)
      roff.line(meaning)
    }
    return roff.text
  }

  private func describe(_ command: CommandHelp, _ roff: inout Roff) {
    roff.request("SS", "\(tool.commandName) \(command.commandName)")
    roff.line(command.abstract ?? "")
    if let discussion = command.discussion { roff.help(discussion) }
    for argument in command.ownArguments {
      roff.request("TP")
      roff.request("B", Self.heading(argument))
      roff.line(Self.meaning(argument))
    }
  }

  private static func usage(_ command: CommandHelp) -> String {
    let arguments = command.ownArguments
    var parts = arguments.filter { $0.kind == "positional" }.map { argument in
      let value = "<\(argument.valueName ?? "value")>" + (argument.isRepeating ? " ..." : "")
      return argument.isOptional ? "[\(value)]" : value
    }
    parts += arguments.filter { $0.kind == "option" && !$0.isOptional }.map(heading)
    if arguments.contains(where: { $0.kind != "positional" && $0.isOptional }) {
      parts.append("[options]")
    }
    return parts.joined(separator: " ")
  }

  /// "--out <file>", "<path> ...".
  private static func heading(_ argument: CommandHelp.Argument) -> String {
    let value = argument.valueName.map { "<\($0)>" } ?? ""
    if argument.kind == "positional" { return value + (argument.isRepeating ? " ..." : "") }
    let names = (argument.names ?? []).map(\.typed).joined(separator: ", ")
    return argument.kind == "flag" ? names : "\(names) \(value)"
  }

  private static func meaning(_ argument: CommandHelp.Argument) -> String {
    let values = (argument.allValues ?? []).joined(separator: ", ")
    var words = argument.abstract ?? ""
    if words.isEmpty { words = values.isEmpty ? "" : "One of: \(values)." }
    // The number of processors is this machine's, not the page's.
    if argument.kind == "option", let value = argument.defaultValue, Int(value) == nil {
      words += " Default: \(value)."
    }
    return words.isEmpty ? "See above." : words
  }

  private static func lowered(_ words: String) -> String {
    let plain = words.hasSuffix(".") ? String(words.dropLast()) : words
    return plain.prefix(1).lowercased() + plain.dropFirst()
  }
}
