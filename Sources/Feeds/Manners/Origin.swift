import Foundation

/// Who answers for an address: one robots.txt, one pace.
struct Origin: Hashable {
  var scheme: String
  /// With the port where it is not the usual one.
  var host: String
  /// Path and query of the address that it was taken from.
  var target: String

  /// Nil for what is no address of the web.
  init?(_ address: String) {
    guard let parts = URLComponents(string: address), let scheme = parts.scheme?.lowercased(),
      ["http", "https"].contains(scheme), let name = parts.host?.lowercased(), !name.isEmpty
    else { return nil }
    self.scheme = scheme
    let isUsual = parts.port == nil || parts.port == (scheme == "http" ? 80 : 443)
    host = isUsual ? name : "\(name):\(parts.port ?? 0)"
    let path = parts.percentEncodedPath.isEmpty ? "/" : parts.percentEncodedPath
    target = path + (parts.percentEncodedQuery.map { "?" + $0 } ?? "")
  }

  var site: String { "\(scheme)://\(host)" }
}
