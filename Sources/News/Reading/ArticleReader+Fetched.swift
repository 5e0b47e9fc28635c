import Dossier

extension ArticleReader {
  /// The article on a page that was fetched, which reads as the same page kept as a file does.
  public func read(_ page: FetchedPage) -> Reading {
    let place = InputPlace(name: page.address, path: nil)
    let declared = page.charset ?? PageCharset.declared(in: page.bytes)
    do throws(RefusalReason) {
      let text = try TextDecoder().decode(page.bytes, declared: declared)
      return page.isFromFeed || page.isPlain
        ? reading(brought(page, text), place) : try readPage(page, text, place)
    } catch {
      return place.refused(error)
    }
  }

  private func readPage(
    _ page: FetchedPage, _ text: String, _ place: InputPlace
  ) throws(RefusalReason) -> Reading {
    let named = PageMetadata(try PageTree(text)).url
    var fields = ArticleFields()
    fields.html = text
    fields.url = PageAddress.canonical(named, of: page.address)
    let read = reading(fields, place)
    guard let article = read.article, article.published.basis == .unknown,
      let published = page.published
    else { return read }
    fields.published = published
    return reading(fields, place)
  }

  private func brought(_ page: FetchedPage, _ text: String) -> ArticleFields {
    var fields = ArticleFields()
    fields.url = page.address
    fields.title = page.title
    fields.byline = page.byline
    fields.published = page.published
    if page.isPlain {
      fields.text = text
    } else {
      fields.html = "<html><body><article>\(text)</article></body></html>"
    }
    return fields
  }
}
