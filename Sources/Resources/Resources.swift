public import Foundation

/// Where the files of knowledge lie. It gives addresses only; whoever needs a file reads it.
///
/// The folder of resources is looked for in this order: the one that the environment variable
/// `RAPPORTEUR_RESOURCES` names; beside the executable, symbolic links resolved, which is where
/// the build and the package put it; under `share/rapporteur` of the executable's prefix; beside
/// the program's bundle. The generated `Bundle.module` is not used because it ends the program
/// where the folder is missing.
public enum Resources {
  /// The variable that overrides where the folder is.
  public static let environmentVariable = "RAPPORTEUR_RESOURCES"

  static let folderName = "rapporteur_Resources.resources"

  /// A lexicon or a set of weights of the language ("time.json").
  public static func english(_ name: String) throws(ResourceError) -> URL {
    try file("English", name)
  }

  /// A gazetteer or a set of rules of diplomacy ("states.json").
  public static func diplomacy(_ name: String) throws(ResourceError) -> URL {
    try file("Diplomacy", name)
  }

  /// The folder of JSON Schemas.
  public static var schema: URL {
    get throws(ResourceError) { try file("Schema", nil) }
  }

  /// The folder of the templates and static files of the pages.
  public static var pages: URL {
    get throws(ResourceError) { try file("Pages", nil) }
  }

  /// The folder that holds `English`, `Diplomacy`, `Schema` and `Pages`.
  public static var folder: URL {
    get throws(ResourceError) {
      try ResourceFolder(
        override: ProcessInfo.processInfo.environment[environmentVariable],
        executable: ResourceFolder.runningExecutable
      ).located()
    }
  }

  private static func file(_ room: String, _ name: String?) throws(ResourceError) -> URL {
    try ResourceFolder.file(name, of: room, in: folder)
  }
}
