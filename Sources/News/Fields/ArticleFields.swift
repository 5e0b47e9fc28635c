/// The fields of an article as somebody else's program wrote them; any may be missing.
struct ArticleFields: Hashable {
  var id: String?
  var url: String?
  var outlet: String?
  var title: String?
  var byline: String?
  var published: String?
  var language: String?
  var text: String?
  var html: String?
  /// Names of all fields that were there, sorted, to say what was found instead of a text.
  var keys: [String] = []
  /// Not from this program's own pen: `text` has been through no decoder.
  var isForeign = false

  init() {}

  /// - Parameters:
  ///   - keys: the names of all fields of the record.
  ///   - value: what the field at a place of `keys` holds, if it can be read.
  init(keys: [String], names: FieldNames, value: (Int) -> String?) {
    self.init(keys: keys, places: names.places(in: keys), value: value)
  }

  init(keys: [String], places: [ArticleField: [Int]], value: (Int) -> String?) {
    func field(
      _ field: ArticleField, where holds: (String, String) -> Bool = { _, _ in true }
    ) -> (key: String, value: String)? {
      for place in places[field] ?? [] {
        guard let text = value(place), !text.trimmedOfSpace.isEmpty,
          text.utf8.count > 4 || !KnownFields.empty.contains(text.trimmedOfSpace.lowercased()),
          holds(keys[place], text)
        else { continue }
        return (keys[place], text)
      }
      return nil
    }
    id = field(.id)?.value
    // A "source" is an address for some and an outlet's name for others.
    url = field(.url) { $0 != "source" || $1.contains("://") }?.value.trimmedOfSpace
    outlet = field(.outlet).flatMap { OutletName.host(of: $0.value) ?? $0.value }
    title = field(.title)?.value.evenlySpaced
    byline = field(.byline)?.value.evenlySpaced
    published = field(.date)?.value
    language = field(.language)?.value.trimmedOfSpace
    html = field(.html)?.value
    if let given = field(.text) {
      // "content" and "body" hold pages as often as texts.
      if given.key != "text", ArticleFields.isMarkup(given.value) {
        html = given.value
      } else {
        text = given.value
      }
    }
    self.keys = keys.sorted()
    isForeign = true
  }

  private static func isMarkup(_ text: String) -> Bool {
    let head = text.utf8.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
    return head.first == UInt8(ascii: "<") && (text.contains("</p>") || text.contains("</div>"))
  }
}
