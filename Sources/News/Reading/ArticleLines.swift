import Dossier
import Foundation

/// The articles of a file of JSON Lines, a group at a time, in order; memory does not grow with the
/// file. A line that is too long or no article gives a refusal and the next line goes on.
public struct ArticleLines: Sequence {
  private let path: String
  private let reader: ArticleReader
  private let groupSize: Int

  /// - Parameter path: a file, or `-` for standard input.
  public init(path: String, reader: ArticleReader, groupSize: Int) {
    self.path = path
    self.reader = reader
    self.groupSize = groupSize
  }

  public func makeIterator() -> Iterator {
    Iterator(path: path, reader: reader, groupSize: Swift.max(1, groupSize))
  }

  public struct Iterator: IteratorProtocol {
    private let name: String
    private let keptPath: String?
    private let reader: ArticleReader
    private let groupSize: Int
    private var lines: LineStream
    private var number = 0
    private var opening: RefusalReason?

    init(path: String, reader: ArticleReader, groupSize: Int) {
      let source = Source(path == "-" ? .standardInput : .file(path: path))
      name = source.name
      keptPath = source.path
      self.reader = reader
      self.groupSize = groupSize
      do throws(RefusalReason) {
        lines = LineStream(descriptor: try source.opened(), limit: reader.limits.fileBytes)
      } catch {
        lines = LineStream(descriptor: nil, limit: 0)
        opening = error
      }
    }

    public mutating func next() -> [Reading]? {
      if let reason = opening {
        opening = nil
        return [.refused(Refusal(name: name, reason: reason))]
      }
      var group: [Reading] = []
      while group.count < groupSize, let line = lines.next() {
        number += 1
        if let reading = reading(line) { group.append(reading) }
      }
      return group.isEmpty ? nil : group
    }

    /// Nil for an empty line.
    private func reading(_ line: LineStream.Line) -> Reading? {
      let place = "\(name):\(number)"
      switch line {
      case .failure(let reason): return .refused(Refusal(name: place, reason: reason))
      case .success(let bytes):
        guard bytes.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else { return nil }
        return reader.read(line: bytes, name: place, path: keptPath.map { "\($0):\(number)" })
      }
    }
  }
}
