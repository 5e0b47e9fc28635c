import Dossier
import Foundation

extension ArticleReader {
  /// The article on a page that was fetched, which reads as the same page kept as a file does.
  public func read(_ page: FetchedPage) -> Reading {
    let declared = page.charset ?? PageCharset.declared(in: page.bytes)
    do throws(RefusalReason) {
      let text = try TextDecoder().decode(page.bytes, declared: declared)
      return page.isFromFeed || page.isPlain
        ? read(brought(page, text), of: page) : try readPage(page, text)
    } catch {
      return .refused(Refusal(name: page.address, reason: error))
    }
  }

  private func readPage(_ page: FetchedPage, _ text: String) throws(RefusalReason) -> Reading {
    let named = try WebPage(text, marks: PageMarks()).metadata
    var fields = ["html": text]
    fields["url"] = PageAddress.canonical(named.url, of: page.address)
    let reading = read(fields, of: page)
    guard let article = reading.article, article.published.basis == .unknown,
      let published = page.published
    else { return reading }
    fields["published"] = published
    return read(fields, of: page)
  }

  private func brought(_ page: FetchedPage, _ text: String) -> [String: String] {
    var fields = ["url": page.address]
    fields[page.isPlain ? "text" : "html"] = text
    if !page.isPlain { fields["html"] = "<html><body><article>\(text)</article></body></html>" }
    fields["title"] = page.title
    fields["byline"] = page.byline
    fields["published"] = page.published
    return fields
  }

  private func read(_ fields: [String: String], of page: FetchedPage) -> Reading {
    let name = "page.json"
    guard let json = try? JSONEncoder().encode(fields),
      let reading = read([UInt8](json), name: name, path: nil).first
    else { return .refused(Refusal(name: page.address, reason: .noText)) }
    if case .refused(let refusal) = reading {
      return .refused(Refusal(name: page.address, reason: refusal.reason))
    }
    return reading
  }
}
