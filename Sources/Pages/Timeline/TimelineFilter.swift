import Briefing
import Dossier
import Store

/// What of the timeline is asked for: a form's fields, and the query that they make.
struct TimelineFilter {
  enum Only: String, CaseIterable {
    /// What one independent source tells.
    case single
    /// What sources tell differently.
    case differ
  }

  var actor: String?
  var with: String?
  var type: EventType?
  var status: String?
  var place: String?
  var only: Only?
  var from: CivilDate?
  var to: CivilDate?

  init(_ parameters: Parameters) throws {
    actor = try parameters.text("actor")
    with = try parameters.text("with")
    type = try parameters.choice("type", EventType.self)
    status = try parameters.text("status")
    place = try parameters.text("place")
    only = try parameters.choice("only", Only.self)
    from = try parameters.first("from")
    to = try parameters.last("to")
    if let from, let to, from > to {
      throw SiteError.badRequest("“from” has to come before “to”.")
    }
    if let status, !Self.statuses.contains(where: { $0.value == status }) {
      throw SiteError.badRequest("“status” cannot be “\(status)”.")
    }
  }

  static let statuses: [(value: String, label: String)] =
    EventStatus.allCases.map { ($0.rawValue, StatusWords.words($0) ?? "occurred") }
    + CommitmentStatus.allCases.map { ($0.rawValue, StatusWords.words($0)) }

  /// - Parameter isWindowed: false for all of time.
  func query(_ reader: DossierReader, isWindowed: Bool = true) throws -> EntryQuery {
    var query = EntryQuery(.event, .commitment)
    if type != nil || place != nil || only == .differ { query.kinds = [.event] }
    for name in [actor, with].compactMap(\.self) {
      query.naming.append(try reader.actors(named: name))
    }
    if let type { query.types = [type.rawValue] }
    if let status { query.statuses = [status] }
    if let place {
      let isCountry = place.utf8.count == 3 && place.utf8.allSatisfy { (0x41...0x5A).contains($0) }
      if isCountry { query.country = place } else { query.words = place }
    }
    query.isSingle = only == .single
    query.isDisputed = only == .differ
    if isWindowed {
      query.from = from
      query.to = to
    }
    return query
  }
}
