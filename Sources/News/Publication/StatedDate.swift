import Dossier

/// Finds the date that an article states of itself: a dateline with its year, a line that is a
/// date, "Published: …", "Updated: …".
struct StatedDate {
  /// Lines from the top among which a bare date or a dateline is the article's own.
  private static let topLines = 12

  /// A date and where it stands in `scalars`.
  func find(in scalars: [Unicode.Scalar], segments: [Segment]) -> FullDate? {
    var best: (rank: Int, date: FullDate)?
    var prose = 0
    for (index, segment) in segments.enumerated() {
      let isTop = index < StatedDate.topLines && prose < 2
      if segment.kind == .body, segment.end - segment.start > 120 { prose += 1 }
      guard isTop || segment.kind == .boilerplate || segment.kind == .credit else { continue }
      guard let (rank, date) = candidate(scalars, segment, isTop: isTop) else { continue }
      if best.map({ rank < $0.rank }) ?? true { best = (rank, date) }
      if rank == 0 { break }
    }
    return best?.date
  }

  /// The smaller the rank, the surer.
  private func candidate(
    _ scalars: [Unicode.Scalar], _ segment: Segment, isTop: Bool
  ) -> (Int, FullDate)? {
    let end = min(segment.end, segment.start + 200)
    let slice = scalars[segment.start..<end]
    guard slice.lazy.filter({ ("0"..."9").contains($0) }).prefix(5).count == 5,
      let first = FullDateScanner().dates(in: slice).first
    else { return nil }
    let found = FullDate(
      date: first.date,
      range: (first.range.lowerBound + segment.start)..<(first.range.upperBound + segment.start))
    let before = String(scalars[segment.start..<found.range.lowerBound]).lowercased()
    let length = segment.end - segment.start
    if length <= 160, let rank = labelRank(before) { return (rank, found) }
    guard isTop else { return nil }
    if isAlone(scalars, found.range, segment) { return (1, found) }
    if isDateline(scalars, found.range, segment) { return (1, found) }
    return nil
  }

  private func labelRank(_ before: String) -> Int? {
    let tail = String(before.suffix(40))
    if tail.contains("publish") || tail.contains("posted") || tail.contains("first") { return 0 }
    if tail.contains("updated") || tail.contains("modified") { return 2 }
    if tail.hasSuffix("date: ") { return 1 }
    return nil
  }

  /// Only a weekday, a time of day, a zone or a name beside the date ("| 17:52 GMT").
  private func isAlone(
    _ scalars: [Unicode.Scalar], _ date: Range<Int>, _ segment: Segment
  ) -> Bool {
    let rest = scalars[segment.start..<date.lowerBound] + scalars[date.upperBound..<segment.end]
    let letters = rest.lazy.filter { $0.isLetter }.count
    return letters <= 24 && rest.count <= 50
  }

  /// "PARIS, Sept 15, 2017 (AP) —": capitals before the date, a dash or an agency behind it.
  private func isDateline(
    _ scalars: [Unicode.Scalar], _ date: Range<Int>, _ segment: Segment
  ) -> Bool {
    let place = scalars[segment.start..<date.lowerBound]
    guard place.count <= 60, place.contains(where: { $0.properties.isUppercase }) else {
      return false
    }
    let capitals = place.prefix { $0.properties.isUppercase || !$0.isLetter }
      .lazy.filter { $0.properties.isUppercase }.count
    guard capitals >= 3 else { return false }
    let behind = scalars[date.upperBound..<min(segment.end, date.upperBound + 40)]
    return behind.contains { ["-", "–", "—", "(", "/", ":"].contains($0) }
  }
}
