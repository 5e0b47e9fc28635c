import Foundation

/// Turns the paths of a command line into inputs: files, whole folders, `-` for standard input.
///
/// Folders are walked by name, hidden entries are skipped, a folder is entered once however many
/// links lead to it, and what cannot be read is reported in its place.
public struct SourceFinder: Sendable {
  public init() {}

  public func find(_ paths: [String]) -> [Result<Source, Refusal>] {
    var found: [Result<Source, Refusal>] = []
    var entered: Set<FileIdentity> = []
    for path in paths {
      if path == "-" {
        found.append(.success(Source(.standardInput)))
      } else {
        visit(path, named: true, entered: &entered, found: &found)
      }
    }
    return found
  }

  /// The device and file number that stay the same whatever links lead to a folder.
  private struct FileIdentity: Hashable {
    var device: UInt
    var number: UInt
  }

  /// Walks with a stack of its own: folders may be nested deeper than the call stack allows.
  private func visit(
    _ start: String, named: Bool, entered: inout Set<FileIdentity>,
    found: inout [Result<Source, Refusal>]
  ) {
    var pending = [(path: start, named: named)]
    while let (path, named) = pending.popLast() {
      var status = stat()
      guard stat(path, &status) == 0 else {
        // A loop of links (ELOOP) ends here, too.
        refuse(path, errno == ENOENT ? .missing : .unreadable(code: errno), &found)
        continue
      }
      switch status.st_mode & S_IFMT {
      case S_IFDIR:
        let identity = FileIdentity(device: UInt(status.st_dev), number: UInt(status.st_ino))
        guard entered.insert(identity).inserted else { continue }
        guard let entries = entries(of: path) else {
          refuse(path, .unreadable(code: errno), &found)
          continue
        }
        pending += entries.reversed().map { (path: join(path, $0), named: false) }
      case S_IFREG: found.append(.success(Source(.file(path: path))))
      // A pipe that somebody names is meant; one that lies in a folder would wait for ever.
      default:
        if named {
          found.append(.success(Source(.file(path: path))))
        } else {
          refuse(path, .notAFile, &found)
        }
      }
    }
  }

  private func refuse(
    _ path: String, _ reason: RefusalReason, _ found: inout [Result<Source, Refusal>]
  ) {
    found.append(.failure(Refusal(name: path, reason: reason)))
  }

  private func entries(of folder: String) -> [String]? {
    guard let directory = opendir(folder) else { return nil }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }
}
