import CXml2

/// An XML document that came from anywhere, read by libxml2 with network and entities off.
final class XMLDocument {
  private let document: xmlDocPtr
  let root: XMLElement
  /// What is wrong with it, where it was read only as far as it goes.
  let flaw: String?

  init(reading bytes: [UInt8]) throws(FeedError) {
    let text: [UInt8]
    do throws(RefusalReason) {
      let declared = XMLText.declaredEncoding(in: bytes)
      text = Array(try TextDecoder().decode(bytes, declared: declared).utf8)
    } catch {
      throw .text(error)
    }
    let prepared = try XMLText.prepared(text)
    _ = PageParser.isReady
    guard let context = xmlNewParserCtxt() else { throw .malformed(detail: "no memory") }
    defer { xmlFreeParserCtxt(context) }
    // Neither NOENT nor DTDLOAD: nothing is put in place of an entity and nothing is fetched.
    let options =
      XML_PARSE_RECOVER.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue
      | XML_PARSE_NOWARNING.rawValue
    let parsed = prepared.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) {
        xmlCtxtReadMemory(context, $0.baseAddress, Int32($0.count), nil, "UTF-8", Int32(options))
      }
    }
    let flaw = context.pointee.wellFormed == 0 ? XMLDocument.words(of: context) : nil
    guard let parsed else { throw .malformed(detail: flaw ?? "nothing there") }
    guard let node = xmlDocGetRootElement(parsed) else {
      xmlFreeDoc(parsed)
      throw .malformed(detail: flaw ?? "no element")
    }
    document = parsed
    root = XMLElement(node: node)
    self.flaw = flaw
  }

  deinit { xmlFreeDoc(document) }

  /// "line 3: Opening and ending tag mismatch …".
  private static func words(of context: xmlParserCtxtPtr) -> String {
    guard let error = xmlCtxtGetLastError(context), let message = error.pointee.message else {
      return "broken"
    }
    let words = String(cString: message).evenlySpaced
    return "line \(error.pointee.line): \(String(words.prefix(120)))"
  }

  /// All elements of a name in document order.
  func elements(named name: String) -> [XMLElement] {
    var found: [XMLElement] = []
    root.walk { element in
      if element.localName == name { found.append(element) }
    }
    return found
  }
}
