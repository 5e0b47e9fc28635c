import Foundation

/// What the numbers that the heads give stand for.
struct EncoderLabels: Sendable {
  let tags: [PartOfSpeech]
  let relations: [String]
  let names: NameLabels
  /// The relation that only the word without a head has.
  let root: Int?

  private struct Lists: Decodable {
    let pos: [String]
    let rel: [String]
    let ner: [String]
  }

  /// Reads the lists that the trainer writes into the file's metadata.
  init(json: String, file: String) throws {
    func refused(_ reason: String) -> EncoderWeightsError {
      EncoderWeightsError(file: file, reason: reason)
    }
    guard let lists = try? JSONDecoder().decode(Lists.self, from: Data(json.utf8)) else {
      throw refused("its lists of labels cannot be read")
    }
    tags = try lists.pos.map { name in
      guard let tag = PartOfSpeech(rawValue: name) else {
        throw refused("\"\(name)\" is no part of speech")
      }
      return tag
    }
    guard !tags.isEmpty, !lists.rel.isEmpty, tags.count <= 64, lists.rel.count <= 256,
      lists.ner.count <= 64, let names = NameLabels(lists.ner)
    else {
      throw refused("its lists of labels are empty, too long or not of the form O, B-X, I-X")
    }
    relations = lists.rel
    self.names = names
    root = relations.firstIndex(of: "root")
  }
}
