/// What of a web address tells nothing about which page it is: fragments, default ports and the
/// parameters by which senders follow their readers.
public struct AddressRules: Decodable, Hashable, Sendable {
  /// A parameter of a query that never changes the page.
  public struct Parameter: Decodable, Hashable, Sendable {
    /// In lower case; a star at the end stands for anything.
    public var name: String
    /// Where its meaning is written down.
    public var source: String
    public var example: Example
  }

  public struct Example: Decodable, Hashable, Sendable {
    public var address: String
    public var page: String
  }

  public var parameters: [Parameter]

  public init(parameters: [Parameter] = []) {
    self.parameters = parameters
  }

  /// The address of the page itself: what stays is exactly as it was given, so that the address
  /// still leads there. What is no address of the web is left alone.
  public func page(_ address: String) -> String {
    let given = address.trimmedOfSpace
    guard let colon = given.firstRange(of: "://") else { return given }
    let scheme = given[..<colon.lowerBound].lowercased()
    guard scheme == "http" || scheme == "https" else { return given }
    let rest = given[colon.upperBound...]
    let hostEnd = rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex
    let host = Self.host(String(rest[..<hostEnd]), scheme: scheme)
    let (path, query) = Self.parts(rest[hostEnd...])
    return "\(scheme)://\(host)\(path.isEmpty ? "/" : path)\(kept(query))"
  }

  private static func host(_ authority: String, scheme: String) -> String {
    let host = authority.lowercased()
    let usual = scheme == "http" ? ":80" : ":443"
    return host.hasSuffix(usual) ? String(host.dropLast(usual.count)) : host
  }

  /// Path and query; the fragment goes, for it names a place within the page, but "#!" once named
  /// the page itself.
  private static func parts(_ target: Substring) -> (path: String, query: Substring) {
    let hash = target.firstIndex(of: "#") ?? target.endIndex
    let whole = target[hash...].hasPrefix("#!") ? target : target[..<hash]
    guard let mark = whole.firstIndex(of: "?") else { return (String(whole), "") }
    return (String(whole[..<mark]), whole[whole.index(after: mark)...])
  }

  private func kept(_ query: Substring) -> String {
    let pairs = query.split(separator: "&", omittingEmptySubsequences: true).filter { pair in
      !isIdle(pair.prefix { $0 != "=" }.lowercased())
    }
    return pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&")
  }

  private func isIdle(_ name: String) -> Bool {
    parameters.contains { parameter in
      parameter.name.hasSuffix("*")
        ? name.hasPrefix(parameter.name.dropLast()) : name == parameter.name
    }
  }
}
