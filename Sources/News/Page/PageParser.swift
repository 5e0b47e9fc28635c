import CXml2

/// The library that reads web pages.
package enum PageParser {
  /// The version that the program was built against.
  package static var version: String { LIBXML_DOTTED_VERSION }

  static let isReady: Void = xmlInitParser()

  /// Tells a builder of every element and text of a page (UTF-8), in order; false where there is
  /// nothing to read.
  static func parse(_ page: [UInt8], into builder: PageTreeBuilder) -> Bool {
    _ = isReady
    guard !page.isEmpty, page.count < Int(Int32.max) else { return false }
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    return page.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { bytes in
        guard let context = htmlCreateMemoryParserCtxt(bytes.baseAddress, Int32(bytes.count))
        else { return false }
        defer { htmlFreeParserCtxt(context) }
        _ = htmlCtxtUseOptions(context, Int32(options))
        _ = xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
        listen(context)
        return withExtendedLifetime(builder) {
          context.pointee.userData = Unmanaged.passUnretained(builder).toOpaque()
          htmlParseDocument(context)
          if let document = context.pointee.myDoc { xmlFreeDoc(document) }
          context.pointee.myDoc = nil
          return true
        }
      }
    }
  }

  /// Only what a page's tree is made of: no document is built.
  private static func listen(_ context: htmlParserCtxtPtr) {
    guard let handler = context.pointee.sax else { return }
    handler.pointee = htmlSAXHandler()
    handler.pointee.startElement = { builder, name, attributes in
      guard let name else { return }
      PageParser.builder(builder)?.start(name, PageAttributes(attributes))
    }
    handler.pointee.endElement = { builder, _ in PageParser.builder(builder)?.end() }
    handler.pointee.characters = { builder, bytes, count in
      PageParser.builder(builder)?.add(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }
    handler.pointee.ignorableWhitespace = handler.pointee.characters
    handler.pointee.cdataBlock = handler.pointee.characters
  }

  private static func builder(_ pointer: UnsafeMutableRawPointer?) -> PageTreeBuilder? {
    pointer.map { Unmanaged<PageTreeBuilder>.fromOpaque($0).takeUnretainedValue() }
  }
}
