/// A file of knowledge that is not where it should be.
public enum ResourceError: Error, Equatable, CustomStringConvertible {
  /// None of the places looked in has the folder.
  case folderMissing(searched: [String])
  /// The environment names a folder that is none.
  case overrideMissing(path: String)
  /// The folder is there and lacks the file.
  case fileMissing(name: String, folder: String)

  public var description: String {
    switch self {
    case .folderMissing(let searched):
      "the resources folder is missing; looked in \(searched.joined(separator: ", ")); "
        + "put it beside the program or name it in \(Resources.environmentVariable)"
    case .overrideMissing(let path):
      "\(Resources.environmentVariable) names \(path), which is not a folder"
    case .fileMissing(let name, let folder):
      "the resource \(name) is missing in \(folder); install the program again with its resources"
    }
  }
}
