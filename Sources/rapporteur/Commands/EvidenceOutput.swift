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
    let versions = try versions()
    let isEarlier = versions?.versions.last.map { $0.id != id } ?? false
    // An earlier version is no entry of the dossier any more.
    let report = isEarlier ? nil : try await report()
    if json {
      let own = try report?.json() ?? Data("{}".utf8)
      let data = try versions.map { try $0.json(beside: own) } ?? own
      try Output(file: nil).write(data + Data("\n".utf8))
    } else {
      let shape = terminal.shape(writesToFile: false)
      let renderer = EvidenceText(width: shape.width, colour: shape.colour)
      let text = report.map { renderer.render($0) } ?? ""
      try Output(file: nil).write(Data(text.utf8))
      if let versions { try EntryList.write(lines: versions.lines) }
    }
  }

  /// Nil where the id is of no article, or of one whose page never changed.
  private func versions() throws -> VersionsOutput? {
    guard StoredDossier.isOne(dossier) else { return nil }
    let stored = StoredDossier(path: dossier)
    let versions = try stored.naming { () throws(StoreError) in
      try DossierReader(at: dossier).versions(of: id)
    }
    return versions.count > 1 ? VersionsOutput(versions: versions) : nil
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
