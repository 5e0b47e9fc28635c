import Foundation
import News

/// How many articles inputs hold, told before they are read, so that one can say what is left.
enum ExpectedArticles {
  /// Nil where an input tells only as it comes.
  static func count(in sources: [Result<Source, News.Refusal>]) -> Int? {
    var count = 0
    for source in sources {
      guard case .success(let source) = source else {
        count += 1
        continue
      }
      guard case .file(let path) = source.place, isFile(path) else { return nil }
      switch source.extent {
      case .one: count += 1
      case .lines: count += lines(in: path)
      case .unknown: return nil
      }
    }
    return count
  }

  private static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// The last line may lack its end.
  private static func lines(in path: String) -> Int {
    guard let handle = FileHandle(forReadingAtPath: path) else { return 1 }
    defer { try? handle.close() }
    var count = 0
    var isOpen = false
    while let data = try? handle.read(upToCount: 1 << 20), !data.isEmpty {
      for byte in data where byte == UInt8(ascii: "\n") { count += 1 }
      isOpen = data.last != UInt8(ascii: "\n")
    }
    return count + (isOpen ? 1 : 0)
  }
}
