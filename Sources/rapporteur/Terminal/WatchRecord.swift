import Feeds
import Pipeline

/// An event of watching as a line of JSON.
struct WatchRecord: Encodable {
  var event: String
  var feed: String?
  var url: String?
  var items: Int?
  var new: Int?
  var seconds: Int?
  var code: String?
  var reason: String?

  init(_ event: WatchEvent) {
    switch event {
    case .polled(let feed, let items, let new):
      self.event = "polled"
      self.feed = feed
      self.items = items
      self.new = new
    case .notModified(let feed):
      self.event = "not_modified"
      self.feed = feed
    case .postponed(let feed, let seconds):
      self.event = "postponed"
      self.feed = feed
      self.seconds = seconds
    case .fetched(let feed, let url):
      self.event = "fetched"
      self.feed = feed
      self.url = url
    case .brought(let feed, let url):
      self.event = "brought"
      self.feed = feed
      self.url = url
    case .refused(let feed, let url, let hindrance):
      self.event = "refused"
      self.feed = feed
      self.url = url
      code = hindrance.code
      reason = hindrance.wording
    }
  }

  init(_ refusal: Refusal) {
    event = "refused"
    url = refusal.name
    code = refusal.code
    reason = refusal.reason
  }
}
