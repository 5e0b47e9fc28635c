/// Where the server listens: on this machine alone.
public struct Address: Hashable, Sendable {
  /// The loopback address by number: a name could be resolved to another.
  static let host = "127.0.0.1"

  public let port: Int

  init(port: Int) {
    self.port = port
  }

  public var url: String { "http://\(Address.host):\(port)/" }

  /// What a browser on this machine writes as Host. Any other name that leads here was made to lead
  /// here by somebody else's name server.
  func isOwn(authority: String) -> Bool {
    let authority = authority.lowercased()
    return ["127.0.0.1", "localhost"].contains { host in
      authority == "\(host):\(port)" || (port == 80 && authority == host)
    }
  }

  func isOwn(origin: String) -> Bool {
    origin.hasPrefix("http://") && isOwn(authority: String(origin.dropFirst("http://".count)))
  }
}
