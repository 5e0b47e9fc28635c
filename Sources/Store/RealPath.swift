import Foundation

/// The name of a file behind its links: all names of one file share one lock and one file of
/// decisions.
enum RealPath {
  /// The path itself where nothing is there, or its links lead in a circle.
  static func resolved(_ path: String) -> String {
    // Only where the file itself is a link: a name is given back as a person wrote it otherwise.
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK,
      let real = realpath(path, nil)
    else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}
