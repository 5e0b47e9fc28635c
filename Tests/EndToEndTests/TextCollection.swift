import Foundation
import Testing

/// Articles to hold the program to its promises with: the sample, and whatever collections lie
/// beside the sources.
///
/// Texts of others' making are not part of this project. Where a folder `../shared` (or the one
/// that `RAPPORTEUR_SHARED` names) has some, they are read as well: `seeds/*.txt`, the folders of
/// `stories/`, and the JSON Lines of `bench/*/dev`.
struct TextCollection: Sendable, CustomTestStringConvertible {
  var name: String
  var paths: [String]

  var testDescription: String { name }

  /// Of many files, so that their order can change.
  static let ofFiles: [TextCollection] = samples + seeds + stories

  static let all: [TextCollection] = ofFiles + benchmarks

  private static var samples: [TextCollection] {
    let folder = Checkout.root.appendingPathComponent("Samples")
    return folders(in: folder, named: "sample").map { collection in
      // As a person at the root of the sources names them.
      TextCollection(
        name: collection.name,
        paths: collection.paths.map { "Samples/" + $0.dropFirst(folder.path.count + 1) })
    }
  }

  private static var seeds: [TextCollection] {
    let folder = shared.appendingPathComponent("seeds")
    let texts = Checkout.files(in: folder).filter { $0.hasSuffix(".txt") }
    guard !texts.isEmpty else { return [] }
    return [
      TextCollection(
        name: "seeds", paths: texts.map { folder.appendingPathComponent($0).path })
    ]
  }

  private static var stories: [TextCollection] {
    folders(in: shared.appendingPathComponent("stories"), named: "story")
  }

  /// Long: minutes without optimisation, so only for a program that was chosen by name.
  private static var benchmarks: [TextCollection] {
    guard ProcessInfo.processInfo.environment["RAPPORTEUR_BINARY"] != nil else { return [] }
    let bench = shared.appendingPathComponent("bench")
    return Checkout.files(in: bench).flatMap { name in
      let folder = bench.appendingPathComponent("\(name)/dev")
      return Checkout.files(in: folder).filter { $0.hasSuffix(".jsonl") }.compactMap { file in
        let path = folder.appendingPathComponent(file)
        return holdsTexts(path)
          ? TextCollection(name: "bench \(name) \(file)", paths: [path.path]) : nil
      }
    }
  }

  private static var shared: URL {
    let named = ProcessInfo.processInfo.environment["RAPPORTEUR_SHARED"] ?? ""
    return named.isEmpty
      ? Checkout.root.deletingLastPathComponent().appendingPathComponent("shared")
      : URL(fileURLWithPath: named)
  }

  private static func folders(in folder: URL, named kind: String) -> [TextCollection] {
    Checkout.files(in: folder).compactMap { name in
      let place = folder.appendingPathComponent(name)
      let files = Checkout.files(in: place)
      guard !files.isEmpty else { return nil }
      return TextCollection(
        name: "\(kind) \(name)", paths: files.map { place.appendingPathComponent($0).path })
    }
  }

  private static func holdsTexts(_ file: URL) -> Bool {
    guard let data = try? Data(contentsOf: file), let line = data.split(separator: 0x0A).first,
      let entry = try? JSONSerialization.jsonObject(with: line) as? [String: Any]
    else { return false }
    return entry["text"] is String
  }
}
