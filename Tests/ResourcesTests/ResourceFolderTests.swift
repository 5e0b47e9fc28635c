import Foundation
import Testing

@testable import Resources

@Suite("Where the files of knowledge are looked for")
struct ResourceFolderTests {
  @Test("the rooms of the folder are found beside the program")
  func found() throws {
    #expect(try Resources.diplomacy("states.json").lastPathComponent == "states.json")
    #expect(try Resources.schema.lastPathComponent == "Schema")
  }

  @Test("a missing file is named together with the folder")
  func missingFile() throws {
    let folder = try Resources.folder
    #expect(throws: ResourceError.fileMissing(name: "English/absent.json", folder: folder.path)) {
      try Resources.english("absent.json")
    }
  }

  @Test("an override that is no folder is refused rather than passed over")
  func badOverride() {
    let folder = ResourceFolder(override: "/nowhere/at/all", executable: nil)
    #expect(throws: ResourceError.overrideMissing(path: "/nowhere/at/all")) {
      try folder.located()
    }
  }

  @Test("an override that is a folder wins")
  func override() throws {
    let place = FileManager.default.temporaryDirectory
    let folder = ResourceFolder(override: place.path, executable: nil)
    #expect(try folder.located().path == URL(fileURLWithPath: place.path).path)
  }

  @Test("where the folder is nowhere the error names the places and the way out")
  func missingFolder() {
    let folder = ResourceFolder(
      override: nil, executable: URL(fileURLWithPath: "/nowhere/bin/rapporteur"))
    #expect(folder.candidates.first?.path == "/nowhere/bin/rapporteur_Resources.resources")
    let error = ResourceError.folderMissing(searched: folder.candidates.map(\.path))
    #expect(error.description.contains("/nowhere/share/rapporteur/rapporteur_Resources.resources"))
    #expect(error.description.contains("RAPPORTEUR_RESOURCES"))
  }
}
