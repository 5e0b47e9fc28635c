/// The articles of JSON Lines.
struct LineArticles: ReadingSequence {
  private let stream: ByteStream
  private let place: InputPlace
  private let reader: ArticleReader
  private let json: JSONArticles
  private var number = 0
  private var hasAny = false
  private var isAtEnd = false

  init(_ stream: ByteStream, place: InputPlace, reader: ArticleReader) {
    self.stream = stream
    self.place = place
    self.reader = reader
    json = JSONArticles(names: reader.names)
  }

  mutating func next() -> Reading? {
    while !isAtEnd {
      number += 1
      let record = place.record(number)
      do throws(RefusalReason) {
        switch try stream.line(limit: reader.limits.fileBytes) {
        case nil:
          isAtEnd = true
          return hasAny ? nil : place.refused(number == 1 ? .empty : .noText)
        case .tooLong:
          hasAny = true
          return record.refused(.tooLarge(limitBytes: reader.limits.fileBytes))
        case .line(let bytes):
          guard bytes.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else { continue }
          hasAny = true
          return reading(bytes, record)
        }
      } catch {
        // What cannot be read on ends here.
        isAtEnd = true
        return record.refused(error)
      }
    }
    return nil
  }

  private func reading(_ bytes: [UInt8], _ record: InputPlace) -> Reading {
    do throws(RefusalReason) {
      let text = try TextDecoder().decode(bytes, declared: nil)
      return reader.reading(try json.fields(ofLine: text).get(), record)
    } catch {
      return record.refused(error)
    }
  }
}

extension LineArticles {
  /// One article written over several lines under the name of a file of lines.
  static func isOneObject(_ head: ArraySlice<UInt8>) -> Bool {
    let line = head.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }.prefix { $0 != 0x0A }
    return line.allSatisfy { [0x7B, 0x5B, 0x20, 0x09, 0x0D].contains($0) }
  }
}
