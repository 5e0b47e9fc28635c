/// A link.
struct Link {
  var label: String
  var href: String

  init(_ label: String, _ href: String) {
    self.label = label
    self.href = href
  }
}

/// A word or two that the eye finds: a status, a warning.
struct Badge {
  var label: String
  /// A class of the style sheet.
  var tone: String

  init(_ label: String, _ tone: String) {
    self.label = label
    self.tone = tone
  }
}

/// A choice of a form.
struct Choice {
  var value: String
  var label: String
  var isChosen: Bool

  init(_ value: String, _ label: String, isChosen: Bool) {
    self.value = value
    self.label = label
    self.isChosen = isChosen
  }

  /// "Any", and then the values with their names.
  static func list(
    _ values: [(value: String, label: String)], chosen: String?, any: String = "any"
  ) -> [Choice] {
    [Choice("", any, isChosen: chosen == nil)]
      + values.map { Choice($0.value, $0.label, isChosen: $0.value == chosen) }
  }
}

/// A name and what stands beside it.
struct Term {
  var name: String
  var value: String
  var links: [Link]

  init(_ name: String, _ value: String = "", links: [Link] = []) {
    self.name = name
    self.value = value
    self.links = links
  }
}
