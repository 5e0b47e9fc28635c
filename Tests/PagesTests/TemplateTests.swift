import Foundation
import Resources
import Testing

@Suite("Templates and static files")
struct TemplateTests {
  private func files(_ ending: String) throws -> [(name: String, text: String)] {
    let folder = try Resources.pages
    let places = [folder, folder.appendingPathComponent("static")]
    let found = try places.flatMap {
      try FileManager.default.contentsOfDirectory(at: $0, includingPropertiesForKeys: nil)
    }.filter { $0.pathExtension == ending }
    return try found.sorted { $0.path < $1.path }.map {
      ($0.lastPathComponent, try String(contentsOf: $0, encoding: .utf8))
    }
  }

  @Test("nothing is shown unescaped, and nothing stands inline")
  func safe() throws {
    let templates = try files("mustache")
    #expect(templates.count > 20)
    for (name, text) in templates {
      #expect(!text.contains("{{{") && !text.contains("{{&"), "\(name)")
      #expect(!text.contains(" style=") && !text.contains("<style"), "\(name)")
      #expect(text.firstMatch(of: /\son[a-z]+=/) == nil, "\(name)")
      #expect(text.firstMatch(of: /<script(?! src="\/static\/)/) == nil, "\(name)")
      #expect(text.firstMatch(of: /=\{\{/) == nil, "an attribute without quotation marks: \(name)")
      #expect(text.firstMatch(of: /='/) == nil, "\(name)")
    }
  }

  @Test("every field of every form has its label")
  func labels() throws {
    for (name, text) in try files("mustache") {
      let labels = Set(text.matches(of: /<label[^>]* for="([^"]+)"/).map { String($0.1) })
      for field in text.matches(of: /<(?:input|select)[^>]*>/) {
        let tag = String(field.0)
        if tag.contains("type=\"hidden\"") { continue }
        let id = tag.firstMatch(of: /\ id="([^"]+)"/).map { String($0.1) }
        #expect(id.map(labels.contains) == true, "\(name): \(tag)")
      }
    }
  }

  @Test("style and scripts name nothing outside, and are small")
  func statics() throws {
    for ending in ["css", "js", "svg"] {
      let found = try files(ending)
      #expect(!found.isEmpty)
      for (name, text) in found {
        let bare = text.replacing("http://www.w3.org/2000/svg", with: "")
        #expect(!bare.contains("http:") && !bare.contains("https:"), "\(name)")
        #expect(!bare.contains("@import") && !bare.contains("url("), "\(name)")
        #expect(!bare.contains("innerHTML") && !bare.contains("eval("), "\(name)")
        #expect(text.utf8.count < 40_000)
      }
    }
  }
}
