/// The fields of one JSON object.
struct RecordFields: Decodable {
  var fields: ArticleFields

  /// Where a decoder carries the names to look for.
  static let namesKey = CodingUserInfoKey(rawValue: "names")

  private struct Key: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { return nil }
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let names = Self.namesKey.flatMap { decoder.userInfo[$0] as? FieldNames } ?? FieldNames()
    // Sorted: a decoder's keys come in no order.
    let keys = container.allKeys.sorted { $0.stringValue < $1.stringValue }
    fields = ArticleFields(keys: keys.map(\.stringValue), names: names) { place in
      (try? container.decode(FieldValue.self, forKey: keys[place]))?.text
    }
  }
}
