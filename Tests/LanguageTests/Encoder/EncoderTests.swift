import Foundation
import Testing

@testable import Language

/// What the shipped weights make of sentences; where they are not built yet, nothing is asked.
@Suite("Encoder")
struct EncoderTests {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Sources/Resources/English")

  static let weights: Result<EncoderWeights, any Error>? = {
    let file = folder.appendingPathComponent("encoder.safetensors")
    guard FileManager.default.fileExists(atPath: file.path) else { return nil }
    return Result {
      try EncoderWeights(
        contentsOf: file, vocabulary: folder.appendingPathComponent("wordpiece.txt"))
    }
  }()

  static let sentences: [[String]] = [
    ["Talks", "resumed", "in", "Oslo", "on", "Monday", "."],
    ["The", "two", "ministers", "met", "again", ",", "a", "spokesman", "said", "."],
    ["Yes"],
    [
      "President", "Ana", "Petrescu", "will", "not", "visit", "Norway", "before", "the", "vote",
      ".",
    ],
  ]

  @Test("answers for each word of each sentence, in order, with one tree each")
  func answers() throws {
    guard let weights = try EncoderTests.weights?.get() else { return }
    let answers = Encoder(weights: weights).parse([[]] + EncoderTests.sentences)
    #expect(answers.map(\.words.count) == [0] + EncoderTests.sentences.map(\.count))
    for answer in answers.dropFirst() {
      let heads = [0] + answer.words.map { $0.head.map { $0 + 1 } ?? 0 }
      #expect(SpanningTree.isTree(heads))
      #expect(answer.words.allSatisfy { ($0.relation == "root") == ($0.head == nil) })
    }
    let first = answers[1].words
    #expect(
      first.map(\.tag) == [
        .noun, .verb, .adposition, .properNoun, .adposition, .properNoun, .punctuation,
      ])
    #expect(first.map(\.head) == [1, nil, 3, 1, 5, 1, 1])
    #expect(first[0].relation == "nsubj")
    #expect(answers[1].names.contains(NamedSpan(tokens: 3..<4, kind: .location)))
  }

  @Test("says the same whatever else is asked, on every kernel and by any number of threads")
  func independence() throws {
    guard let weights = try EncoderTests.weights?.get() else { return }
    let alone = EncoderTests.sentences.map {
      Encoder(weights: weights, kernel: .portable).parse([$0])[0]
    }
    for kernel in EncoderKernel.available {
      for threads in [1, 2, 5] {
        let encoder = Encoder(weights: weights, threads: threads, kernel: kernel)
        let many = (0..<3).flatMap { _ in EncoderTests.sentences.reversed() }
        #expect(encoder.parse(many) == (0..<3).flatMap { _ in alone.reversed() })
        #expect(encoder.parse(EncoderTests.sentences) == alone)
      }
    }
  }

  @Test("reads a sentence that overflows its window, and drops no word")
  func long() throws {
    guard let weights = try EncoderTests.weights?.get() else { return }
    let clause = ["the", "envoys", "met", "in", "Geneva", ","]
    let words = (0..<150).flatMap { _ in clause } + ["."]
    let answer = Encoder(weights: weights).parse([words])[0]
    #expect(answer.words.count == words.count)
    #expect(SpanningTree.isTree([0] + answer.words.map { $0.head.map { $0 + 1 } ?? 0 }))
  }

  @Test("refuses its weights when a byte was changed or the end is missing")
  func altered() throws {
    guard EncoderTests.weights != nil else { return }
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("encoder-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let pieces = EncoderTests.folder.appendingPathComponent("wordpiece.txt")
    let file = folder.appendingPathComponent("encoder.safetensors")
    let whole = try Data(
      contentsOf: EncoderTests.folder.appendingPathComponent("encoder.safetensors"))
    try FileManager.default.copyItem(
      at: EncoderTests.folder.appendingPathComponent("encoder.sha256"),
      to: folder.appendingPathComponent("encoder.sha256"))
    var changed = whole
    changed[whole.count / 2] ^= 1
    for data in [changed, whole.dropLast(), whole.prefix(100)] {
      try data.write(to: file)
      #expect(throws: EncoderWeightsError.self) {
        try EncoderWeights(contentsOf: file, vocabulary: pieces)
      }
    }
  }

  /// Each puts a lie of the same length into the header, so that everything else stays in its place.
  static let lies: [(truth: String, lie: String)] = [
    (#""dtype":"I8""#, #""dtype":"U8""#),
    (#""dtype":"F32""#, #""dtype":"F64""#),
    (#""data_offsets":[0,"#, #""data_offsets":[9,"#),
    ("[1152,384]", "[384,1152]"),
    ("[1152,384]", "[9999,384]"),
    ("[384,1536]", "[-84,1536]"),
    ("enc.ln.weight", "enc.ln.weighs"),
    ("rapporteur.encoder/1", "rapporteur.encoder/9"),
    ("B-PER", "X-PER"),
    ("PROPN", "PROPX"),
    ("\"data_offsets\"", "\"data_offsetz\""),
  ]

  @Test(
    "refuses a file with the right checksum whose header lies, and names the file", arguments: lies)
  func lying(_ lie: (truth: String, lie: String)) throws {
    guard EncoderTests.weights != nil else { return }
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("encoder-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var data = try Data(
      contentsOf: EncoderTests.folder.appendingPathComponent("encoder.safetensors"))
    let header = data.prefix(64_000)
    let place = try #require(header.range(of: Data(lie.truth.utf8)), "\(lie.truth)")
    data.replaceSubrange(place, with: Data(lie.lie.utf8))
    let file = folder.appendingPathComponent("encoder.safetensors")
    try data.write(to: file)
    let digest = data.withUnsafeBytes { Checksum.hexadecimal(Checksum.digest(of: $0)) }
    try Data(digest.utf8).write(to: folder.appendingPathComponent("encoder.sha256"))
    let error = #expect(throws: EncoderWeightsError.self) {
      try EncoderWeights(
        contentsOf: file, vocabulary: EncoderTests.folder.appendingPathComponent("wordpiece.txt"))
    }
    #expect(error?.file == "encoder.safetensors")
  }

  @Test("cuts a sentence that overflows its window behind a clause, and joins what it read")
  func clauses() throws {
    guard let weights = try EncoderTests.weights?.get() else { return }
    let clause = ["the", "envoys", "of", "both", "sides", "met", "again", "in", "Geneva", ","]
    let words = (0..<120).flatMap { _ in clause } + ["."]
    let pieces = WordPieces(vocabulary: weights.pieces)
    let stretches = EncodedWords.stretches(of: words, by: pieces)
    #expect(stretches.count > 1)
    #expect(stretches.reduce(0) { $0 + $1.count } == words.count)
    #expect(stretches.allSatisfy { $0.pieces.count <= EncoderDimensions.window })
    // Every clause here has ten words: a cut elsewhere would show.
    #expect(stretches.dropLast().allSatisfy { $0.count % 10 == 0 })
    let answer = Encoder(weights: weights).parse([words])[0]
    #expect(answer.words.count == words.count)
    #expect(answer.words.count { $0.head == nil } == 1)
    #expect(answer.words[stretches[0].count...].contains { $0.relation == "parataxis" })
  }

  @Test("cuts a sentence without any mark where the window ends")
  func endless() throws {
    guard let weights = try EncoderTests.weights?.get() else { return }
    let words = [String](repeating: "on", count: 1500)
    let answer = Encoder(weights: weights).parse([words])[0]
    #expect(answer.words.count == 1500)
    #expect(SpanningTree.isTree([0] + answer.words.map { $0.head.map { $0 + 1 } ?? 0 }))
  }
}
