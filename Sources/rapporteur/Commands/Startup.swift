import Pipeline

/// Loads what the program knows.
enum Startup {
  static func pipeline(threads: Int, map: SourceMap = SourceMap()) throws -> Pipeline {
    do {
      return try Pipeline(threads: threads, map: map)
    } catch let error as KernelSettingError {
      StandardError.say(Messages.wrongSetting(error))
      throw ExitStatus.wrongUse
    } catch {
      StandardError.say(Messages.brokenProgram(error))
      throw ExitStatus.brokenProgram
    }
  }
}
