import Foundation

/// The name under which an outlet is known.
enum OutletName {
  /// A field as given; a host name loses its "www.".
  static func given(_ field: String?) -> String? {
    guard let name = field?.evenlySpaced, !name.isEmpty else { return nil }
    return isHost(name) ? bare(name) : name
  }

  /// "example.org" of "https://www.example.org/a.html"; nil for what is no web address.
  static func host(of url: String?) -> String? {
    guard let url = url?.trimmedOfSpace, let colon = url.range(of: "://") else { return nil }
    let rest = url[colon.upperBound...].prefix { !"/?#".contains($0) }
    let host = (rest.split(separator: "@").last ?? "").prefix { $0 != ":" }
    let name = bare(host.lowercased())
    return isHost(name) ? name : nil
  }

  private static func bare(_ host: String) -> String {
    host.lowercased().hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }

  private static func isHost(_ name: String) -> Bool {
    name.contains(".") && !name.hasPrefix(".") && !name.hasSuffix(".")
      && name.unicodeScalars.allSatisfy {
        $0.isLetter || ("0"..."9").contains($0) || $0 == "." || $0 == "-"
      }
  }
}
