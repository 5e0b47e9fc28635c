import Foundation
import News

/// How many articles inputs hold, told before they are read, so that one can say what is left.
enum ExpectedArticles {
  /// A line of a file of lines is an article, and so is any other file; nil where an input is no
  /// file and tells only as it comes.
  static func count(in sources: [Result<Source, News.Refusal>]) -> Int? {
    var count = 0
    for source in sources {
      guard case .success(let source) = source else {
        count += 1
        continue
      }
      guard case .file(let path) = source.place, isFile(path) else { return nil }
      count += source.isLines ? lines(in: path) : 1
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
