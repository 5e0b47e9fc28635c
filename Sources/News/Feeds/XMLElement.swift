import CXml2

/// An element of a document, valid as long as the document is.
struct XMLElement: Equatable {
  let node: xmlNodePtr

  /// The name in lower case with the usual prefix of its namespace, whatever prefix the document
  /// has for it; none for the vocabularies of feeds themselves.
  var name: String {
    guard let href = node.pointee.ns?.pointee.href else { return localName }
    guard let prefix = XMLElement.prefixes[String(cString: href)] else {
      return XMLElement.isPlain(String(cString: href)) ? localName : "other:" + localName
    }
    return prefix + ":" + localName
  }

  var localName: String { node.pointee.name.map { String(cString: $0).lowercased() } ?? "" }

  private static let prefixes = [
    "http://purl.org/rss/1.0/modules/content/": "content",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
    "http://www.w3.org/1999/xhtml": "xhtml",
  ]

  /// The namespaces of RSS 0.9 to 1.0 and of Atom; RSS 2.0 has none.
  private static func isPlain(_ href: String) -> Bool {
    href.hasPrefix("http://www.w3.org/2005/Atom") || href.hasPrefix("http://purl.org/atom/")
      || href.hasPrefix("http://purl.org/rss/1.0/") || href.contains("netscape.com")
      || href.contains("backend.userland.com") || href.hasPrefix("http://purl.org/net/rss")
      || href.hasPrefix("http://www.w3.org/1999/02/22-rdf-syntax")
  }

  var children: [XMLElement] {
    var found: [XMLElement] = []
    var child = node.pointee.children
    while let current = child {
      if current.pointee.type == XML_ELEMENT_NODE { found.append(XMLElement(node: current)) }
      child = current.pointee.next
    }
    return found
  }

  /// The first child of the first of these names that is there and holds something.
  func child(_ names: [String]) -> XMLElement? {
    let all = children.map { ($0.name, $0) }
    for name in names {
      let match = all.first { $0.0 == name && $0.1.node.pointee.children != nil }
      if let match { return match.1 }
    }
    return nil
  }

  func text(_ names: [String]) -> String? { child(names)?.text.map(\.evenlySpaced) }

  /// The attribute of this local name; nil where it is not there or empty.
  func attribute(_ name: String) -> String? {
    var attribute = node.pointee.properties
    while let current = attribute {
      if let found = current.pointee.name, String(cString: found) == name {
        guard let content = current.pointee.children?.pointee.content else { return nil }
        let value = String(cString: content)
        return value.isEmpty ? nil : value
      }
      attribute = current.pointee.next
    }
    return nil
  }

  /// All text within; nil where there are no words.
  var text: String? {
    var bytes: [UInt8] = []
    walkNodes { node in
      guard node.pointee.type == XML_TEXT_NODE || node.pointee.type == XML_CDATA_SECTION_NODE,
        var content = node.pointee.content
      else { return }
      while content.pointee != 0 {
        bytes.append(content.pointee)
        content += 1
      }
    }
    let text = String(decoding: bytes, as: UTF8.self)
    return text.trimmedOfSpace.isEmpty ? nil : text
  }

  /// The text without the HTML that titles are often given in.
  var plainText: String? {
    guard let text else { return nil }
    guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C }),
      let tree = try? PageTree("<div>\(text)</div>")
    else { return text.evenlySpaced }
    let plain = String(decoding: tree.text, as: UTF8.self).evenlySpaced
    return plain.isEmpty ? nil : plain
  }

  /// The content as HTML: written as escaped text (RSS, Atom's `html`), as elements (Atom's
  /// `xhtml`), or as plain text (Atom's `text`).
  var html: String? {
    let type = attribute("type")?.lowercased()
    if !children.isEmpty { return markup }
    // Content that stands elsewhere (`src`) or is an image is nothing to read.
    guard let text, type.map({ $0.contains("text") || $0.contains("html") }) ?? true else {
      return nil
    }
    guard type == "text" || type == "text/plain" else { return text }
    return text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }

  private var markup: String? {
    guard let buffer = xmlBufferCreate() else { return nil }
    defer { xmlBufferFree(buffer) }
    var child = node.pointee.children
    while let current = child {
      xmlNodeDump(buffer, node.pointee.doc, current, 0, 0)
      child = current.pointee.next
    }
    guard let content = xmlBufferContent(buffer) else { return nil }
    return String(cString: content)
  }

  /// This element and all within, in document order.
  func walk(_ visit: (XMLElement) -> Void) {
    walkNodes { node in
      if node.pointee.type == XML_ELEMENT_NODE { visit(XMLElement(node: node)) }
    }
  }

  /// Follows the links of the tree instead of calling itself. What an entity stands for is not
  /// entered.
  private func walkNodes(_ visit: (xmlNodePtr) -> Void) {
    var current: xmlNodePtr? = node
    while let here = current {
      visit(here)
      if here.pointee.type == XML_ELEMENT_NODE, let child = here.pointee.children {
        current = child
        continue
      }
      var up: xmlNodePtr? = here
      current = nil
      while current == nil, let place = up, place != node {
        current = place.pointee.next
        up = place.pointee.parent
      }
    }
  }
}
