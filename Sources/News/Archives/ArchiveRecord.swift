/// One record of a web archive (WARC 1.0 and 1.1, ISO 28500).
struct ArchiveRecord {
  /// From 1, whatever its kind.
  var number: Int
  var fields: HeaderFields
  /// Nil for a record of a kind that holds no article, which is passed over.
  var block: [UInt8]?

  /// The kinds of record that may hold an article; requests, metadata and revisits do not.
  static func mayHoldArticle(_ fields: HeaderFields) -> Bool {
    ["response", "resource", "conversion"].contains(fields["warc-type"]?.lowercased() ?? "")
  }

  var url: String? {
    fields["warc-target-uri"].map { uri in
      uri.hasPrefix("<") && uri.hasSuffix(">") ? String(uri.dropFirst().dropLast()) : uri
    }
  }
}
