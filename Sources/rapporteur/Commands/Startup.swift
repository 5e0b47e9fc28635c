import Pipeline

/// Loads what the program knows.
enum Startup {
  static func pipeline(threads: Int) throws -> Pipeline {
    do {
      return try Pipeline(threads: threads)
    } catch {
      StandardError.say(Messages.brokenProgram(error))
      throw ExitStatus.brokenProgram
    }
  }
}
