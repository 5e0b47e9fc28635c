/// Words in double quotation marks, within one paragraph.
struct Quotation: Hashable, Sendable {
  /// Unicode scalars between the marks, the marks excluded.
  var range: Range<Int>
  /// The paragraph ended before the quotation was closed, as where it goes on in the next.
  var isLeftOpen: Bool
  /// Index in the article's segments.
  var segment: Int
}
