import Foundation

/// A result that is written as it comes: to standard output, or beside a file that it replaces when
/// it is whole.
final class StreamedOutput {
  private let file: String?
  private let handle: FileHandle

  init(file: String?) throws {
    self.file = file
    guard let file else {
      handle = .standardOutput
      return
    }
    let part = Self.part(of: file)
    guard FileManager.default.createFile(atPath: part, contents: nil),
      let handle = FileHandle(forWritingAtPath: part)
    else { throw Self.failure(file) }
    self.handle = handle
  }

  func write(_ data: Data) throws {
    do {
      try handle.write(contentsOf: data)
    } catch {
      if let file { try? FileManager.default.removeItem(atPath: Self.part(of: file)) }
      throw Self.failure(file ?? InputPath.standardInput)
    }
  }

  func finish() throws {
    guard let file else { return }
    guard (try? handle.close()) != nil, rename(Self.part(of: file), file) == 0 else {
      throw Self.failure(file)
    }
  }

  private static func part(of file: String) -> String { file + ".part" }

  private static func failure(_ file: String) -> any Error {
    StandardError.say(Messages.cannotWrite(file))
    return ExitStatus.cannotWrite
  }
}
