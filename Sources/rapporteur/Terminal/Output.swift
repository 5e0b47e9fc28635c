import Foundation

/// Where a result goes.
struct Output {
  /// Standard output where nil.
  let file: String?

  /// A file is replaced whole or not at all, so that no reader finds half a brief.
  func write(_ data: Data) throws {
    guard let file else {
      FileHandle.standardOutput.write(data)
      return
    }
    do {
      try data.write(to: URL(fileURLWithPath: file), options: .atomic)
    } catch {
      StandardError.say(Messages.cannotWrite(file))
      throw ExitStatus.cannotWrite
    }
  }
}

/// What is told to the person beside the result.
enum StandardError {
  static func say(_ message: String) {
    FileHandle.standardError.write(Data("rapporteur: \(message)\n".utf8))
  }
}
