import Dossier
import Foundation

/// A dossier on disk.
struct DossierFile {
  let path: String

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
