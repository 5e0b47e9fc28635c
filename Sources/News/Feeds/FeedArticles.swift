import Dossier

/// The items of a feed that was kept as a file, each an article.
struct FeedArticles {
  private let feed: Feed
  private let place: InputPlace
  private let reader: ArticleReader

  init(_ bytes: [UInt8], place: InputPlace, reader: ArticleReader) throws(RefusalReason) {
    do throws(FeedError) {
      feed = try Feed(reading: bytes)
    } catch {
      switch error {
      case .text(let reason): throw reason
      default: throw .malformed(format: "a feed", detail: error.wording)
      }
    }
    self.place = place
    self.reader = reader
  }

  func readings() -> [Reading] {
    var readings: [Reading] = []
    for (index, item) in feed.items.enumerated() {
      let record = place.record(index + 1)
      // Where the feed breaks off, its last item is cut short.
      if let flaw = feed.flaw, index == feed.items.count - 1 {
        readings.append(record.refused(.truncated(detail: "the feed breaks off (\(flaw))")))
      } else {
        readings.append(reading(item, record))
      }
    }
    return readings.isEmpty ? [place.refused(.noArticles(format: "a feed"))] : readings
  }

  private func reading(_ item: FeedItem, _ record: InputPlace) -> Reading {
    var fields = ArticleFields()
    fields.url = item.link
    fields.outlet = feed.title
    fields.title = item.title
    fields.byline = item.author
    fields.published = item.published
    fields.isForeign = true
    let summary = item.summaryHTML.map(FragmentText.text)
    guard let content = item.contentHTML else {
      fields.text = summary ?? ""
      return reader.reading(fields, record)
    }
    let plain = FragmentText.text(content)
    fields.html = "<html><body><article>\(content)</article></body></html>"
    let read = reader.reading(fields, record)
    let words = read.article.map { $0.text.utf8.count - ($0.title?.utf8.count ?? 0) } ?? 0
    guard words * 3 < plain.utf8.count * 2 else { return read }
    // Too short to be told from furniture: all of it is the article.
    fields.html = nil
    fields.text = plain
    return reader.reading(fields, record)
  }
}
