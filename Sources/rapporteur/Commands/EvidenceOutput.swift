import Briefing
import Dossier
import Foundation
import Store

/// An entry of a dossier with what it rests on, from a dossier file or from the JSON of one.
struct EvidenceOutput {
  let dossier: String
  let id: String
  let json: Bool
  let terminal: TerminalOptions

  func write() async throws {
    let report = try await report()
    if json {
      try Output(file: nil).write(report.json() + Data("\n".utf8))
    } else {
      let shape = terminal.shape(writesToFile: false)
      let text = EvidenceText(width: shape.width, colour: shape.colour).render(report)
      try Output(file: nil).write(Data(text.utf8))
    }
  }

  private func report() async throws -> EvidenceReport {
    guard StoredDossier.isOne(dossier) else {
      return try report(in: EvidenceFinder(DossierFile(path: dossier).contents()))
    }
    let stored = StoredDossier(path: dossier)
    let reader = try await stored.reader()
    let near = try stored.naming { () throws(StoreError) in try reader.surroundings(of: id) }
    if let near { return try report(in: EvidenceFinder(near)) }
    // Only to offer what may have been meant is the whole file read.
    let whole = try stored.naming { () throws(StoreError) in try reader.contents() }
    return try report(in: EvidenceFinder(whole ?? DossierContents(generator: "", asOf: nil)))
  }

  private func report(in finder: EvidenceFinder) throws -> EvidenceReport {
    guard let report = finder.report(id) else {
      StandardError.say(Messages.unknownId(id, nearMisses: finder.nearMisses(to: id)))
      throw ExitStatus.wrongUse
    }
    return report
  }
}
