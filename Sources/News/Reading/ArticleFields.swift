/// The fields of an article as somebody else's program wrote them; any may be missing.
struct ArticleFields: Decodable, Hashable {
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

  private struct Key: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { return nil }
  }

  init() {}

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    func field(_ name: String) -> String? {
      guard let value = try? container.decode(FieldValue.self, forKey: Key(stringValue: name)),
        !value.text.trimmedOfSpace.isEmpty
      else { return nil }
      return value.text
    }
    id = field("id")
    url = field("url")?.trimmedOfSpace
    outlet = field("outlet")
    title = field("title")?.evenlySpaced
    byline = field("byline")?.evenlySpaced
    published = field("published")
    language = field("language")?.trimmedOfSpace
    text = field("text")
    html = field("html")
    keys = container.allKeys.map(\.stringValue).sorted()
  }

  /// A string, a number (an id, a time stamp) or a list of strings (several authors).
  private struct FieldValue: Decodable {
    var text: String

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let string = try? container.decode(String.self) {
        text = string
      } else if let whole = try? container.decode(Int.self) {
        text = String(whole)
      } else if let number = try? container.decode(Double.self) {
        text = String(number)
      } else {
        text = try container.decode([String].self).joined(separator: ", ")
      }
    }
  }
}
