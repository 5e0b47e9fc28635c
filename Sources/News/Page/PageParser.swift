import CXml2

/// The library that reads web pages.
package enum PageParser {
  /// The version that the program was built against.
  package static var version: String { LIBXML_DOTTED_VERSION }
}
