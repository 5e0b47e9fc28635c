import Foundation
import Mustache

/// The templates of a folder, by their file names.
struct TemplateSet: Sendable {
  private let library: MustacheLibrary

  init(_ folder: URL) throws(SiteError) {
    MustacheContentTypes.register(PageContentType(), named: PageContentType.name)
    let files: [URL]
    do {
      files = try FileManager.default.contentsOfDirectory(
        at: folder, includingPropertiesForKeys: nil)
    } catch {
      throw .template("the folder \(folder.path) of templates cannot be read")
    }
    var templates: [String: MustacheTemplate] = [:]
    for file in files where file.pathExtension == "mustache" {
      do {
        // Told in each file, since a partial falls back to the library's own escaping.
        let text = "{{% CONTENT_TYPE:\(PageContentType.name)}}"
        templates[file.deletingPathExtension().lastPathComponent] = try MustacheTemplate(
          string: text + String(contentsOf: file, encoding: .utf8))
      } catch {
        throw .template("the template \(file.path) cannot be read: \(error)")
      }
    }
    guard !templates.isEmpty else { throw .template("there are no templates in \(folder.path)") }
    library = MustacheLibrary(templates: templates)
  }

  func render(_ name: String, _ screen: Screen) throws(SiteError) -> String {
    guard let text = library.render(screen, withTemplate: name) else {
      throw .template("the template \(name).mustache is missing")
    }
    return text
  }
}
