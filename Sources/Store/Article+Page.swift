public import Dossier

extension Article {
  /// What all versions of one page share: its address, whether it came by http or by https.
  public var page: String? {
    guard let url, url.lowercased().hasPrefix("http://") else { return url }
    return "https://" + url.dropFirst("http://".count)
  }
}
