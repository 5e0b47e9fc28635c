import CXml2

/// XML as libxml2 writes it: well formed, UTF-8, indented, without characters that XML has not.
struct XMLDocument {
  /// An element with its attributes, in order, and what stands within.
  struct Element {
    var name: String
    var attributes: [(name: String, value: String)] = []
    var text: String?
    var children: [Element] = []

    init(_ name: String, _ attributes: [(String, String)] = [], text: String? = nil) {
      self.name = name
      self.attributes = attributes.map { (name: $0.0, value: $0.1) }
      self.text = text
    }

    init(_ name: String, _ attributes: [(String, String)], _ children: [Element]) {
      self.init(name, attributes)
      self.children = children
    }

    init(_ name: String, _ children: [Element]) {
      self.init(name)
      self.children = children
    }
  }

  /// The bytes of a document; empty where there is no memory for them.
  static func bytes(_ root: Element) -> [UInt8] {
    guard let buffer = xmlBufferCreate() else { return [] }
    defer { xmlBufferFree(buffer) }
    guard let writer = xmlNewTextWriterMemory(buffer, 0) else { return [] }
    xmlTextWriterSetIndent(writer, 1)
    xmlTextWriterStartDocument(writer, nil, "UTF-8", nil)
    write(root, writer)
    xmlTextWriterEndDocument(writer)
    // What the writer still holds reaches the buffer when it is freed.
    xmlFreeTextWriter(writer)
    return Array(
      UnsafeBufferPointer(start: xmlBufferContent(buffer), count: Int(xmlBufferLength(buffer))))
  }

  private static func write(_ element: Element, _ writer: xmlTextWriterPtr) {
    xmlTextWriterStartElement(writer, element.name)
    for attribute in element.attributes {
      xmlTextWriterWriteAttribute(writer, attribute.name, allowed(attribute.value))
    }
    if let text = element.text { xmlTextWriterWriteString(writer, allowed(text)) }
    for child in element.children { write(child, writer) }
    xmlTextWriterEndElement(writer)
  }

  /// Without the characters that XML 1.0 does not allow (production 2, Char).
  static func allowed(_ text: String) -> String {
    func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
      default: false
      }
    }
    guard !text.unicodeScalars.allSatisfy(isAllowed) else { return text }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text.unicodeScalars.filter(isAllowed))
    return String(view)
  }
}
