import ArgumentParser
import Foundation
import Pipeline

/// Who is who in a document: names, descriptions and pronouns of persons and organisations, as GUM
/// marks them. JSON lines in, JSON lines out.
struct CorefEvaluation: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coref", abstract: "Names, descriptions and pronouns of one actor.")

  @OptionGroup var options: EvaluationOptions

  @Option(help: "Threads of the language core.")
  var threads = 2

  @Option(help: "Read only so many documents.")
  var limit: Int?

  @Flag(help: "Only what claims are built on: whom the text itself makes safe to name.")
  var forClaims = false

  struct Document: Decodable {
    var id: String
    var text: String
    var entities: [Entity]
  }

  struct Entity: Decodable {
    var mentions: [Marked]
  }

  struct Marked: Decodable {
    var start: Int
    var end: Int
    var headStart: Int
    var headEnd: Int
    var type: String

    enum CodingKeys: String, CodingKey {
      case start, end, type
      case headStart = "head_start"
      case headEnd = "head_end"
    }
  }

  private struct Prediction: Encodable {
    var id: String
    var clusters: [[Span]]
  }

  private struct Span: Encodable {
    var start: Int
    var end: Int
  }

  func run() throws {
    let decoder = JSONDecoder()
    let lines = try options.goldText().split(separator: "\n")
    let documents = try lines.prefix(limit ?? lines.count).map {
      try decoder.decode(Document.self, from: Data($0.utf8))
    }
    let chains = try ChainProbe(threads: threads).chains(
      of: documents.map(\.text), forClaims: forClaims)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var written = ""
    var score = CorefScore()
    for (document, clusters) in zip(documents, chains) {
      score.add(document.entities.map(\.mentions), clusters)
      let spans = clusters.map { $0.map { Span(start: $0.lowerBound, end: $0.upperBound) } }
      let line = try encoder.encode(Prediction(id: document.id, clusters: spans))
      written += String(decoding: line, as: UTF8.self) + "\n"
    }
    try options.write(written)
    print("documents: \(documents.count)")
    for line in score.lines { print(line) }
  }
}

/// Of the later mentions of an actor that has a name: how many stand with a name of the right actor
/// and of no other, how many with a wrong one.
private struct CorefScore {
  private var asked: [String: Int] = [:]
  private var right: [String: Int] = [:]
  private var linked: [String: Int] = [:]

  mutating func add(_ entities: [[CorefEvaluation.Marked]], _ clusters: [[Range<Int>]]) {
    let gold = entities.enumerated().flatMap { entity, mentions in
      mentions.map { (entity: entity, mention: $0) }
    }
    let place = Self.align(gold.map(\.mention), clusters)
    var names: [Int: [Int]] = [:]
    for index in gold.indices where gold[index].mention.type == "name" {
      if let cluster = place[index] { names[cluster, default: []].append(index) }
    }
    for (index, item) in gold.enumerated() {
      let own = entities[item.entity].filter { $0.type == "name" }
      guard let longest = own.map({ $0.end - $0.start }).max(), entities[item.entity].count > 1
      else { continue }
      let isName = item.mention.type == "name"
      if isName, item.mention.end - item.mention.start == longest { continue }
      let kind = isName ? "short name" : item.mention.type
      asked[kind, default: 0] += 1
      let company = place[index].map { (names[$0] ?? []).filter { $0 != index } } ?? []
      guard !company.isEmpty else { continue }
      linked[kind, default: 0] += 1
      if company.allSatisfy({ gold[$0].entity == item.entity }) { right[kind, default: 0] += 1 }
    }
  }

  /// The predicted cluster of each gold mention: the mention that covers its head and shares most.
  private static func align(
    _ gold: [CorefEvaluation.Marked], _ clusters: [[Range<Int>]]
  ) -> [Int: Int] {
    let flat = clusters.enumerated().flatMap { cluster, mentions in
      mentions.map { (cluster: cluster, range: $0) }
    }
    var options: [(share: Double, gold: Int, flat: Int)] = []
    for (index, mention) in gold.enumerated() {
      for (number, other) in flat.enumerated()
      where other.range.lowerBound <= mention.headStart
        && other.range.upperBound >= mention.headEnd
      {
        let shared =
          min(other.range.upperBound, mention.end) - max(other.range.lowerBound, mention.start)
        let joint =
          max(other.range.upperBound, mention.end) - min(other.range.lowerBound, mention.start)
        options.append((Double(shared) / Double(joint), index, number))
      }
    }
    options.sort { (-$0.share, $0.gold, $0.flat) < (-$1.share, $1.gold, $1.flat) }
    var used: Set<Int> = []
    var place: [Int: Int] = [:]
    for option in options where place[option.gold] == nil && !used.contains(option.flat) {
      used.insert(option.flat)
      place[option.gold] = flat[option.flat].cluster
    }
    return place
  }

  var lines: [String] {
    asked.keys.sorted().map { kind in
      let all = asked[kind] ?? 0
      let linked = linked[kind] ?? 0
      let right = right[kind] ?? 0
      return String(
        format: "%@: %d of %d resolved = %.4f, right of linked %.4f",
        kind.padding(toLength: 10, withPad: " ", startingAt: 0), right, all,
        all == 0 ? 0 : Double(right) / Double(all),
        linked == 0 ? 0 : Double(right) / Double(linked))
    }
  }
}
