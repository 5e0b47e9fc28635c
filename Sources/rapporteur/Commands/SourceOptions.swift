import ArgumentParser
import Pipeline

/// How sources are read, for every command that reads some.
struct SourceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The fields of JSON Lines or of a CSV that tell what: text=BODY,date=WHEN.",
      valueName: "map"),
    transform: SourceOptions.map)
  var map: SourceMap?

  var sourceMap: SourceMap { map ?? SourceMap() }

  private static func map(_ text: String) throws -> SourceMap {
    do throws(SourceMapError) {
      return try SourceMap(parsing: text)
    } catch {
      throw ValidationError(Messages.badMap(error))
    }
  }
}
