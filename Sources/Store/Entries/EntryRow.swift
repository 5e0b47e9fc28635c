import Dossier
import Foundation

/// An entry of the dossier as a row: its JSON, and beside it what filters and order need.
struct EntryRow {
  var kind: EntryKind
  var id: String
  /// A line for lists.
  var title: String
  /// What a search can meet.
  var words: String
  var start: Int?
  var end: Int?
  var type: String?
  var status: String?
  var country: String?
  var independent: Int?
  /// How much speaks against it: a number that grows when an entry is newly doubted.
  var doubts = 0
  /// Ids of the articles, actors and entries that it names, sorted.
  var links: [String] = []
  var json: String

  /// FNV-1a over the JSON, by which a change is seen without reading what is kept.
  var digest: Int64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in json.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Int64(bitPattern: hash)
  }

  init(
    _ kind: EntryKind, _ id: String, title: String, words: [String], json: String,
    time: TimeSpan? = nil, links: [String] = []
  ) {
    self.kind = kind
    self.id = id
    self.title = title
    self.words = words.joined(separator: "\n")
    self.json = json
    start = time?.start?.dayNumber
    end = time?.end?.dayNumber
    self.links = Set(links.filter { $0 != id }).sorted()
  }
}
