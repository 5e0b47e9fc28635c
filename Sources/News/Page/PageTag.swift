/// The elements that matter for telling text from furniture.
enum PageTag: String, CaseIterable {
  case text = "#text"
  case a, abbr, address, article, aside, b, blockquote, body, br, button, canvas, caption, center
  case code, dd, del, details, dialog, div, dl, dt, em, fieldset, figcaption, figure, font, footer
  case form, h1, h2, h3, h4, h5, h6, head, header, hr, html, i, iframe, img, input, ins, label
  case legend, li, link, main, menu, meta, nav, noscript, object, ol, option, p, picture, pre, q
  case s, script, section, select, small, span, strong, style, sub, summary, sup, svg, table, tbody
  case td, template, textarea, tfoot, th, thead, time, title, tr, u, ul, video, audio
  case other = "#other"

  /// The element that a name in lower case, up to a NUL, stands for.
  init(_ name: UnsafePointer<UInt8>) {
    var packed: UInt64 = 0
    var count = 0
    while name[count] != 0, count <= 8 {
      packed = packed << 8 | UInt64(name[count])
      count += 1
    }
    self =
      if count <= 8 {
        PageTag.short[packed] ?? .other
      } else {
        PageTag(rawValue: String(cString: name)) ?? .other
      }
  }

  /// By up to eight bytes of their names, the first the highest.
  private static let short: [UInt64: PageTag] = Dictionary(
    uniqueKeysWithValues: allCases.filter { $0.rawValue.utf8.count <= 8 }.map { tag in
      (tag.rawValue.utf8.reduce(0) { $0 << 8 | UInt64($1) }, tag)
    })

  /// Holds nothing that a reader reads.
  var isUnseen: Bool {
    switch self {
    case .script, .style, .noscript, .template, .svg, .iframe, .object, .canvas, .textarea,
      .select, .option, .input, .button, .head, .video, .audio, .dialog, .img, .picture:
      true
    default: false
    }
  }

  /// Furniture by its very name.
  var isFurniture: Bool {
    switch self {
    case .nav, .aside, .footer, .form, .menu, .fieldset, .label: true
    default: false
    }
  }

  /// Begins on a line of its own.
  var isBlock: Bool {
    switch self {
    case .address, .article, .aside, .blockquote, .body, .caption, .center, .dd, .details, .div,
      .dl, .dt, .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6,
      .header, .hr, .html, .li, .main, .menu, .nav, .ol, .p, .pre, .section, .summary, .table,
      .tbody, .tfoot, .thead, .tr, .ul:
      true
    default: false
    }
  }

  var isHeading: Bool {
    switch self {
    case .h1, .h2, .h3, .h4, .h5, .h6: true
    default: false
    }
  }

  /// What a container is worth before its text is weighed, after Arc90's Readability.
  var startScore: Double {
    switch self {
    case .article, .main: 10
    case .div, .section: 5
    case .pre, .td, .blockquote: 3
    case .address, .ol, .ul, .dl, .dd, .dt, .li, .form: -3
    case .h1, .h2, .h3, .h4, .h5, .h6, .th: -5
    default: 0
    }
  }
}
