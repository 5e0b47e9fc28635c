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
}
