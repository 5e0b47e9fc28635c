import ArgumentParser
import Foundation

/// A path on the command line, where `-` is standard input.
enum InputPath {
  static let standardInput = "-"

  /// Refuses, before anything is read, a path that is not there.
  static func check(_ path: String) throws {
    guard path == standardInput || FileManager.default.fileExists(atPath: path) else {
      throw ValidationError(Messages.noSuchPath(path))
    }
  }

  static func read(_ path: String) throws -> Data {
    if path == standardInput { return FileHandle.standardInput.readDataToEndOfFile() }
    do {
      return try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      StandardError.say(Messages.unreadable(path))
      throw ExitStatus.refusedInput
    }
  }
}
