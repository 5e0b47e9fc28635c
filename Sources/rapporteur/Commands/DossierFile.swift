import Dossier
import Foundation

/// A dossier on disk.
struct DossierFile {
  let path: String

  /// Whether a file is a dossier as `brief` writes it, rather than an article: it names its schema.
  static func isOne(_ path: String) -> Bool {
    guard path.hasSuffix(".json"), let data = FileManager.default.contents(atPath: path) else {
      return false
    }
    return data.range(of: Data("\"\(DossierContents.schema)\"".utf8)) != nil
  }

  func contents() throws -> DossierContents {
    let data = try InputPath.read(path)
    do {
      let contents = try JSONDecoder().decode(DossierContents.self, from: data)
      guard contents.schema == DossierContents.schema else {
        StandardError.say(Messages.otherSchema(path, contents.schema))
        throw ExitStatus.refusedInput
      }
      return contents
    } catch let error as DecodingError {
      StandardError.say(Messages.noDossier(path, error))
      throw ExitStatus.refusedInput
    }
  }
}
