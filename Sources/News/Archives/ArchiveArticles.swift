/// The pages and texts of a web archive. What a server sent besides (pictures, errors, redirects) is
/// passed over without a word. The day of retrieval is no day of publication.
struct ArchiveArticles: ReadingSequence {
  private let place: InputPlace
  private let reader: ArticleReader
  private var records: ArchiveRecords
  private var hasAny = false
  private var isAtEnd = false

  init(_ stream: ByteStream, place: InputPlace, reader: ArticleReader) {
    self.place = place
    self.reader = reader
    records = ArchiveRecords(stream, limits: reader.limits)
  }

  mutating func next() -> Reading? {
    while !isAtEnd {
      do throws(RefusalReason) {
        guard let record = try records.next() else {
          isAtEnd = true
          return hasAny ? nil : place.refused(.noArticles(format: "a web archive"))
        }
        guard let reading = try reading(record) else { continue }
        hasAny = true
        return reading
      } catch {
        hasAny = true
        return place.record(records.number).refused(error)
      }
    }
    return nil
  }

  /// Nil for what is no page and no text.
  private func reading(_ record: ArchiveRecord) throws(RefusalReason) -> Reading? {
    guard let block = record.block else { return nil }
    let place = place.record(record.number)
    let type = record.fields.mediaType() ?? ""
    guard type.hasPrefix("application/http") || block.starts(with: Array("HTTP/".utf8)) else {
      guard !type.isEmpty, HTTPResponse.isText(type) else { return nil }
      return reading(block, type, record.fields.parameter("charset"), record.url, place)
    }
    let response = try HTTPResponse(block, limits: reader.limits)
    guard response.isArticle, !response.body.isEmpty else { return nil }
    return reading(
      response.body, response.fields.mediaType(), response.fields.parameter("charset"), record.url,
      place)
  }

  private func reading(
    _ body: [UInt8], _ type: String?, _ charset: String?, _ url: String?, _ place: InputPlace
  ) -> Reading {
    let charset = charset?.lowercased()
    guard type == "text/plain" else {
      return reader.reading(page: body, charset: charset, url: url, place)
    }
    do throws(RefusalReason) {
      var fields = ArticleFields()
      fields.url = url
      fields.text = try TextDecoder().decode(body, declared: charset)
      return reader.reading(fields, place)
    } catch {
      return place.refused(error)
    }
  }
}
