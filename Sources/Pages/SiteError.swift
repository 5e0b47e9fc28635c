public import Store

/// Why there is no page.
public enum SiteError: Error, Hashable, Sendable {
  case notFound
  /// What of the request cannot be answered, in words for its sender.
  case badRequest(String)
  case dossier(StoreError)
  /// The templates are missing or broken: an installation that is not whole.
  case template(String)
}
