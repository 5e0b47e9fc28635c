import Dossier

/// What stands in an address's query, read with care.
struct Parameters {
  private static let mostParameters = 24
  private static let mostBytes = 4096
  private static let longest = 200
  private static let lastPage = 10_000

  private let values: [String: String]

  init(_ query: [String: String]) throws(SiteError) {
    let bytes = query.reduce(0) { $0 + $1.key.utf8.count + $1.value.utf8.count }
    guard query.count <= Self.mostParameters, bytes <= Self.mostBytes else {
      throw .badRequest("The address is too long.")
    }
    values = query
  }

  /// Nil where the field was left empty.
  func text(_ name: String) throws(SiteError) -> String? {
    guard let value = values[name] else { return nil }
    guard value.unicodeScalars.count <= Self.longest else {
      throw .badRequest("“\(name)” may have at most \(Self.longest) characters.")
    }
    let words = value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.isEmpty ? nil : words
  }

  func isOn(_ name: String) -> Bool { values[name].map { !$0.isEmpty && $0 != "0" } ?? false }

  /// The first day of "2021-04-07", "2021-04" or "2021".
  func first(_ name: String) throws(SiteError) -> CivilDate? { try days(name)?.lowerBound }

  /// The last day of the same.
  func last(_ name: String) throws(SiteError) -> CivilDate? { try days(name)?.upperBound }

  private func days(_ name: String) throws(SiteError) -> ClosedRange<CivilDate>? {
    guard let text = try text(name) else { return nil }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let isWritten =
      parts.count <= 3 && parts.first?.utf8.count == 4
      && parts.dropFirst().allSatisfy { $0.utf8.count == 2 }
      && parts.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    let numbers = isWritten ? parts.compactMap { Int($0) } : []
    let year = numbers.first ?? 0
    let (month, day) = (
      numbers.count > 1 ? numbers[1] : nil, numbers.count > 2 ? numbers[2] : nil
    )
    guard let first = CivilDate(year: year, month: month ?? 1, day: day ?? 1) else {
      throw .badRequest("“\(name)” is no day: write 2021-04-07, 2021-04 or 2021.")
    }
    if day != nil { return first...first }
    return first...first.adding(months: month == nil ? 12 : 1).adding(days: -1)
  }

  /// From 1.
  func page() throws(SiteError) -> Int {
    guard let text = try text("page") else { return 1 }
    guard let page = Int(text), (1...Self.lastPage).contains(page) else {
      throw .badRequest("There is no page “\(text)”.")
    }
    return page
  }

  /// A stretch of a text as "120-180", in Unicode scalars, end excluded; nil where none is asked for.
  func range(_ name: String) throws(SiteError) -> Range<Int>? {
    guard let text = try text(name) else { return nil }
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard ends.count == 2, let start = ends[0], let end = ends[1], start >= 0, start < end,
      end < Int(Int32.max)
    else { throw .badRequest("“\(name)” is no place in a text: write 120-180.") }
    return start..<end
  }

  /// One of a form's choices; nil where the field was left empty.
  func choice<Choice: RawRepresentable>(
    _ name: String, _: Choice.Type
  ) throws(SiteError) -> Choice? where Choice.RawValue == String {
    guard let text = try text(name) else { return nil }
    guard let choice = Choice(rawValue: text) else {
      throw .badRequest("“\(name)” cannot be “\(text)”.")
    }
    return choice
  }
}
