public import Dossier

/// What a browser asks for.
public struct PageRequest: Sendable {
  /// The segments of the path, percent-decoded; empty for `/`.
  public var path: [String]
  /// Percent-decoded.
  public var query: [String: String]
  /// What a form has to send back for a decision to be taken; nil where none may be.
  public var token: String?
  public var today: CivilDate

  public init(
    path: [String], query: [String: String] = [:], token: String? = nil, today: CivilDate
  ) {
    self.path = path
    self.query = query
    self.token = token
    self.today = today
  }
}
