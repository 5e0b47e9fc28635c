/// Which page of the web an article is from.
enum PageAddress {
  /// What two addresses of one page share: one that is given with `http` and one with `https`.
  static func identity(_ address: String?) -> String? {
    guard let address, address.lowercased().hasPrefix("http://") else { return address }
    return "https://" + address.dropFirst("http://".count)
  }

  /// The address that a page names as its own, where it may be believed: within the same site, for
  /// else a page could take another outlet's place; and not the front page, which careless sites
  /// name on every page.
  static func canonical(_ named: String?, of fetched: String) -> String {
    guard let named, let host = OutletName.host(of: named), let own = OutletName.host(of: fetched),
      isOneSite(host, own), !isFront(named) || isFront(fetched)
    else { return fetched }
    return named
  }

  /// One host is the other, or lies within it, once the letters for small screens are gone.
  private static func isOneSite(_ one: String, _ other: String) -> Bool {
    let (one, other) = (bare(one), bare(other))
    return one == other || one.hasSuffix("." + other) || other.hasSuffix("." + one)
  }

  private static func bare(_ host: String) -> String {
    for start in ["www.", "m.", "mobile.", "amp."] where host.hasPrefix(start) {
      let rest = host.dropFirst(start.count)
      if rest.contains(".") { return String(rest) }
    }
    return host
  }

  private static func isFront(_ address: String) -> Bool {
    guard let colon = address.firstRange(of: "://") else { return false }
    let target = address[colon.upperBound...].drop { !"/?#".contains($0) }
    return target.isEmpty || target == "/"
  }
}
