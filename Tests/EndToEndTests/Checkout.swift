import Foundation

/// Where things lie in the sources that these tests were built from.
enum Checkout {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .standardizedFileURL

  /// The sample as a person at the root of the sources names it; dossiers keep this path.
  static let sample = "Samples/dayton"

  static let golden = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("Golden", isDirectory: true)

  /// The names of a folder's visible files, sorted.
  static func files(in folder: URL) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }

  /// Leaves a dossier for the contract test, which runs after all others with a validator that is
  /// not ours: `Scripts/contract.sh`.
  static func keepForContract(_ dossier: Data, of run: String) throws {
    guard let folder = ProcessInfo.processInfo.environment["RAPPORTEUR_DOSSIERS"], !folder.isEmpty
    else { return }
    let name = String(run.map { $0.isLetter || $0.isNumber ? $0 : "-" })
    try dossier.write(to: URL(fileURLWithPath: folder).appendingPathComponent("\(name).json"))
  }
}
