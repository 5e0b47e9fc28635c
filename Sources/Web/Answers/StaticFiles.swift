import Foundation

/// The files that pages use: a fixed list, read once. What is asked for is looked up in it, so that
/// no address leads to any other file.
struct StaticFiles: Sendable {
  private let files: [String: StaticFile]

  private static let types = [
    "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
    "svg": "image/svg+xml", "png": "image/png", "ico": "image/x-icon", "woff2": "font/woff2",
    "txt": "text/plain; charset=utf-8", "webmanifest": "application/manifest+json",
  ]

  init(in folder: URL) throws(ServeError) {
    var files: [String: StaticFile] = [:]
    let names: [String]
    do { names = try FileManager.default.contentsOfDirectory(atPath: folder.path) } catch {
      throw .noFiles(folder.path)
    }
    for name in names {
      let file = folder.appendingPathComponent(name)
      guard let type = Self.types[file.pathExtension],
        let data = FileManager.default.contents(atPath: file.path)
      else { continue }
      files[name] = StaticFile(bytes: Array(data), type: type)
    }
    self.files = files
  }

  subscript(name: String) -> StaticFile? { files[name] }
}
