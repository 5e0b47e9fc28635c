struct WebPage {
  struct Metadata {
    var title: String?
    var byline: String?
    var url: String?
    var siteName: String?
    var language: String?
    var published: String?
  }
  var metadata = Metadata()
  init(_ html: String) throws(RefusalReason) { throw .noText }
  func content(title: String?) -> (text: String, hints: [SegmentHint]) { ("", []) }
}
