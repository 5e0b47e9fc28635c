public import Dossier
import Foundation

/// What a person decided of a dossier file's entries: a readable file of JSON beside it, of the form
/// that `brief --decisions` takes ("talks.dossier" has "talks.decisions.json").
///
/// It is written whole to another file that then takes its place, so that a crash leaves the old or
/// the new one; a file that cannot be understood is never written over.
public struct DecisionLedger: Sendable {
  public let path: String

  /// Bytes of the longest file that is read: a hundred thousand decisions.
  static let longest = 64 * 1_048_576
  /// Looks at the lock of a process that writes to it, which takes milliseconds.
  private static let patience = 100

  public init(beside dossier: String) {
    let suffix = ".dossier"
    let dossier = RealPath.resolved(dossier)
    path =
      (dossier.hasSuffix(suffix) ? String(dossier.dropLast(suffix.count)) : dossier)
      + ".decisions.json"
  }

  /// In the order in which they were made; none where there is no file.
  ///
  /// - Throws: `noDecisions` or `flawedDecision` for a file that cannot be carried out as it stands.
  public func decisions() throws(StoreError) -> [Decision] {
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    let list = try decoded(try bytes())
    for (index, decision) in list.enumerated() {
      guard let flaw = decision.flaw else { continue }
      throw .flawedDecision(path: path, number: index + 1, decision, flaw)
    }
    return list
  }

  /// Notes a decision after those that are there.
  public func add(_ decision: Decision) throws(StoreError) {
    if let flaw = decision.flaw {
      throw .flawedDecision(path: path, number: 1, decision, flaw)
    }
    let lock = try FileLock(path, patience: Self.patience)
    try write(try decisions() + [decision])
    withExtendedLifetime(lock) {}
  }

  /// Takes the last decision back.
  ///
  /// - Returns: what was decided; nil where nothing was.
  @discardableResult
  public func undo() throws(StoreError) -> Decision? {
    let lock = try FileLock(path, patience: Self.patience)
    defer { withExtendedLifetime(lock) {} }
    var list = try decisions()
    guard let last = list.popLast() else { return nil }
    try write(list)
    return last
  }

  /// A mark that differs where decisions do.
  static func digest(_ decisions: [Decision]) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let bytes = (try? encoder.encode(decisions)) ?? Data()
    // FNV-1a, which has no seed, unlike the standard library's hash.
    let hash = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    return String(hash, radix: 16)
  }

  private func bytes() throws(StoreError) -> Data {
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw .noDecisions(path: path, detail: String(cString: strerror(errno)))
    }
    defer { try? handle.close() }
    let data: Data
    do { data = try handle.read(upToCount: Self.longest + 1) ?? Data() } catch {
      throw .noDecisions(path: path, detail: String(describing: error))
    }
    guard data.count <= Self.longest else {
      throw .noDecisions(path: path, detail: "longer than \(Self.longest) bytes")
    }
    return data
  }

  private func decoded(_ data: Data) throws(StoreError) -> [Decision] {
    do { return try JSONDecoder().decode(DecisionList.self, from: data).decisions } catch {
      throw .noDecisions(path: path, detail: Self.reason(error))
    }
  }

  private static func reason(_ error: any Error) -> String {
    switch error as? DecodingError {
    case .keyNotFound(let key, _): "there is no \"\(key.stringValue)\""
    case .dataCorrupted(let context) where context.codingPath.isEmpty: "not valid JSON"
    case .dataCorrupted(let context), .typeMismatch(_, let context), .valueNotFound(_, let context):
      "\(context.codingPath.map(\.stringValue).joined(separator: ".")): \(context.debugDescription)"
    default: String(describing: error)
    }
  }

  private func write(_ decisions: [Decision]) throws(StoreError) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      let data = try encoder.encode(DecisionList(decisions)) + Data("\n".utf8)
      try WholeFile(path).write(data)
    } catch let error as StoreError {
      throw error
    } catch {
      throw .cannotWrite(detail: String(describing: error))
    }
  }
}
