import Dossier

/// The articles of an input, a group at a time, in order. Tables, archives and files of lines are
/// read as they are asked for, so that memory does not grow with them; what is bad in them gives a
/// refusal and the rest goes on.
public struct ArticleStream: Sequence {
  private let place: InputPlace
  private let reader: ArticleReader
  private let groupSize: Int
  private let isLines: Bool
  private let opened: () throws(RefusalReason) -> ByteSource

  /// - Parameter isLines: what tells of no format is JSON Lines.
  public init(
    _ source: Source, reader: ArticleReader, groupSize: Int = 64, isLines: Bool = false
  ) {
    place = InputPlace(name: source.name, path: source.path)
    self.reader = reader
    self.groupSize = Swift.max(1, groupSize)
    self.isLines = isLines
    opened = { () throws(RefusalReason) in ByteSource(descriptor: try source.opened()) }
  }

  init(_ bytes: [UInt8], place: InputPlace, reader: ArticleReader) {
    self.place = place
    self.reader = reader
    groupSize = Int.max
    isLines = false
    opened = { ByteSource(bytes) }
  }

  public func makeIterator() -> Iterator {
    do throws(RefusalReason) {
      let stream = try ByteStream(try opened(), limits: reader.limits)
      return Iterator(
        try reader.readings(of: stream, place: place, isLines: isLines), groupSize)
    } catch {
      return Iterator(WholeReadings([place.refused(error)]), groupSize)
    }
  }

  public struct Iterator: IteratorProtocol {
    private var readings: any ReadingSequence
    private let groupSize: Int

    init(_ readings: any ReadingSequence, _ groupSize: Int) {
      self.readings = readings
      self.groupSize = groupSize
    }

    public mutating func next() -> [Reading]? {
      var group: [Reading] = []
      while group.count < groupSize, let reading = readings.next() { group.append(reading) }
      return group.isEmpty ? nil : group
    }
  }
}
