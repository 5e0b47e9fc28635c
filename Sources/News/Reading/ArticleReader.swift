import Dossier

/// Reads whatever an article may be written down in: plain text, Markdown, a web page, JSON, JSON
/// Lines, a table, a mail, a feed, an archive of the web; each of them also as gzip.
///
/// One bad article never stops the others: each gives its own `Reading`.
public struct ArticleReader: Sendable {
  private let maker: ArticleMaker
  let names: FieldNames
  public let limits: ReadingLimits

  /// - Parameters:
  ///   - addresses: which addresses stand for one page.
  ///   - map: which fields of records tell what, besides those that are known.
  public init(
    rules: SegmentRules, agencies: Agencies, addresses: AddressRules = AddressRules(),
    limits: ReadingLimits = ReadingLimits(), map: FieldMap = FieldMap()
  ) {
    maker = ArticleMaker(
      rules: rules, agencies: agencies, addresses: addresses, limits: limits)
    self.limits = limits
    names = FieldNames(map)
  }

  public func read(_ source: Source) -> [Reading] {
    ArticleStream(source, reader: self).flatMap(\.self)
  }

  /// `path` is what the article keeps of where it was found; `name` is what messages call it, and
  /// tells the format by its suffix. Any bytes under any name give readings and never fail.
  public func read(_ bytes: [UInt8], name: String, path: String?) -> [Reading] {
    ArticleStream(bytes, place: InputPlace(name: name, path: path), reader: self).flatMap(\.self)
  }

  /// The articles of an open input, by what its name or its first bytes tell.
  func readings(
    of stream: ByteStream, place: InputPlace, isLines: Bool
  ) throws(RefusalReason) -> any ReadingSequence {
    let head = stream.glance(8192)
    guard try !stream.peek(1).isEmpty else { throw .empty }
    let format = format(of: head, place: place, isLines: isLines)
    switch format {
    case .jsonLines where LineArticles.isOneObject(head) || TextDecoder.isWide(head):
      return WholeReadings(try whole(stream, as: .json, place))
    case .jsonLines: return LineArticles(stream, place: place, reader: self)
    case .archive: return ArchiveArticles(stream, place: place, reader: self)
    case .table where !TextDecoder.isWide(head):
      return TableArticles(stream, place: place, reader: self)
    default: return WholeReadings(try whole(stream, as: format, place))
    }
  }

  private func format(
    of head: ArraySlice<UInt8>, place: InputPlace, isLines: Bool
  ) -> InputFormat {
    if let marked = InputFormat(marked: head) { return marked }
    switch InputFormat(suffixOf: place.name) {
    case .xml?: return InputFormat.ofXML(head)
    case let format?: return format
    case nil: break
    }
    // In UTF-16 the first bytes tell nothing yet.
    if TextDecoder.isWide(head) {
      let text = (try? TextDecoder().decode(Array(head.prefix(head.count & ~1)))) ?? ""
      return InputFormat(sniffing: Array(text.utf8)[...], names: names)
    }
    let sniffed = InputFormat(sniffing: head, names: names)
    return isLines && [.plain, .json].contains(sniffed) ? .jsonLines : sniffed
  }

  /// What has to be read to its end before anything is known of it.
  private func whole(
    _ stream: ByteStream, as format: InputFormat, _ place: InputPlace
  ) throws(RefusalReason) -> [Reading] {
    // What comes through a pipe may be lines of JSON, too: that shows only when it is read.
    let limit = place.path == nil && format == .json ? limits.linesFileBytes : limits.fileBytes
    let bytes = try stream.rest(limit: limit)
    switch format {
    case .mail: return [try reading(MailArticle(bytes, limits: limits), place)]
    case .feed: return try FeedArticles(bytes, place: place, reader: self).readings()
    case .page:
      return [reading(page: bytes, charset: nil, url: nil, place)]
    case .table:
      // UTF-16, which spreadsheets write.
      let text = Array(try TextDecoder().decode(bytes, declared: nil).utf8)
      let stream = try ByteStream(ByteSource(text), limits: limits)
      var articles = TableArticles(stream, place: place, reader: self)
      var readings: [Reading] = []
      while let reading = articles.next() { readings.append(reading) }
      return readings
    case .markdown:
      let text = try TextDecoder().decode(bytes, declared: nil)
      return [reading(MarkdownText(text).fields(names: names), place)]
    case .json:
      let text = try TextDecoder().decode(bytes, declared: nil)
      return readings(JSONArticles(names: names).entries(ofFile: text), place)
    case .plain, .jsonLines, .archive, .xml:
      var fields = ArticleFields()
      fields.text = try TextDecoder().decode(bytes, declared: nil)
      return [reading(fields, place)]
    }
  }

  private func readings(_ entries: [JSONArticles.Entry], _ place: InputPlace) -> [Reading] {
    entries.map { entry in
      let record = entry.number.map(place.record) ?? place
      switch entry.fields {
      case .success(let fields): return reading(fields, record)
      case .failure(let reason): return record.refused(reason)
      }
    }
  }

  /// A page; `charset` is what its server says of it.
  func reading(page bytes: [UInt8], charset: String?, url: String?, _ place: InputPlace) -> Reading
  {
    do throws(RefusalReason) {
      var fields = ArticleFields()
      fields.url = url
      let declared = charset ?? PageCharset.declared(in: bytes)
      fields.html = try TextDecoder().decode(bytes, declared: declared)
      return reading(fields, place)
    } catch {
      return place.refused(error)
    }
  }

  func reading(_ fields: ArticleFields, _ place: InputPlace) -> Reading {
    do throws(RefusalReason) {
      return .article(try maker.article(fields, path: place.path))
    } catch {
      return place.refused(error)
    }
  }

  /// A mail's article is made of its page, or of its plain text where that says much more.
  private func reading(_ mail: MailArticle, _ place: InputPlace) -> Reading {
    guard let page = mail.page else { return reading(mail.plain ?? ArticleFields(), place) }
    let read = reading(page, place)
    guard let plain = mail.plain, let text = plain.text else { return read }
    let words = read.article.map { $0.text.utf8.count - ($0.title?.utf8.count ?? 0) } ?? 0
    return words * 3 < text.utf8.count ? reading(plain, place) : read
  }
}
