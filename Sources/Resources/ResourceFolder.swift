import Foundation

/// Finds the folder of resources of a running program.
struct ResourceFolder {
  /// What the environment says; an empty value counts as none.
  var override: String?
  var executable: URL?

  /// The program's own file. `/proc` is asked first because the first argument is what the caller
  /// chose to write there.
  static var runningExecutable: URL? {
    let linked = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return linked.map { URL(fileURLWithPath: $0) } ?? Bundle.main.executableURL
  }

  /// In the order in which they are looked in.
  var candidates: [URL] {
    let name = Resources.folderName
    var folders: [URL] = []
    if let executable {
      let beside = executable.resolvingSymlinksInPath().deletingLastPathComponent()
      folders.append(beside.appendingPathComponent(name))
      folders.append(
        beside.deletingLastPathComponent().appendingPathComponent("share/rapporteur/\(name)"))
    }
    folders.append(Bundle.main.bundleURL.appendingPathComponent(name))
    if let inside = Bundle.main.resourceURL { folders.append(inside.appendingPathComponent(name)) }
    return folders
  }

  func located() throws(ResourceError) -> URL {
    if let override, !override.isEmpty {
      guard Self.isFolder(override) else { throw .overrideMissing(path: override) }
      return URL(fileURLWithPath: override, isDirectory: true)
    }
    for folder in candidates where Self.isFolder(folder.path) { return folder }
    var searched: [String] = []
    for folder in candidates where !searched.contains(folder.path) { searched.append(folder.path) }
    throw .folderMissing(searched: searched)
  }

  /// The file `name` of a room, or the room's own folder where no name is given.
  static func file(_ name: String?, of room: String, in folder: URL) throws(ResourceError) -> URL {
    var url = folder.appendingPathComponent(room)
    if let name { url.appendPathComponent(name) }
    guard FileManager.default.fileExists(atPath: url.path) else {
      throw .fileMissing(name: name.map { "\(room)/\($0)" } ?? room, folder: folder.path)
    }
    return url
  }

  private static func isFolder(_ path: String) -> Bool {
    var isDirectory: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
      && isDirectory.boolValue
  }
}
