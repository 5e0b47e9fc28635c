/// How a fetch behaves towards servers and this machine.
public struct FetchSettings: Sendable {
  public var userAgent: String
  /// Loopback and private networks may be reached.
  public var allowsPrivate = false
  /// The proxies that the environment names are used.
  public var usesProxy = false
  /// Milliseconds until a connection has to stand.
  public var connectTime = 10_000
  /// Milliseconds for one answer in all.
  public var totalTime = 30_000
  /// Fewer bytes a second than this, for so many seconds, and a server is given up.
  public var lowSpeed = (bytes: 64, seconds: 10)

  public init(userAgent: String) {
    self.userAgent = userAgent
  }
}
