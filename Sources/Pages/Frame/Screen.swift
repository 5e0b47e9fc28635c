/// What every page has around its own matter.
struct Screen {
  struct Room {
    var label: String
    var href: String
    var isHere: Bool
  }

  /// Of the window.
  var title: String
  var heading: String
  /// Beneath the heading.
  var lead: String?
  var rooms: [Room]
  /// What was last searched for.
  var sought: String
  var scripts: [String]
  var footer: String
  /// What the page's own template shows.
  var page: Any
}

/// What a page's maker gives: the frame is put around it.
struct Sheet {
  var template: String
  var title: String
  var lead: String?
  var scripts: [String] = []
  var page: Any

  init(_ template: String, title: String, lead: String? = nil, scripts: [String] = [], page: Any) {
    self.template = template
    self.title = title
    self.lead = lead
    self.scripts = scripts
    self.page = page
  }
}
