/// Brings one answer of a server; redirects are given back, not followed.
public protocol Fetcher: Sendable {
  func fetch(_ request: FetchRequest) async -> Result<FetchAnswer, FetchError>
}

/// What is asked of a server.
public struct FetchRequest: Hashable, Sendable {
  public var url: String
  /// Lines "Name: value".
  public var headers: [String]
  /// Bytes of the body after it is unpacked.
  public var bodyLimit: Int
  /// A longer body is cut instead of refused.
  public var cutsBody: Bool

  public init(url: String, headers: [String] = [], bodyLimit: Int, cutsBody: Bool = false) {
    self.url = url
    self.headers = headers
    self.bodyLimit = bodyLimit
    self.cutsBody = cutsBody
  }
}

/// What a server answered.
public struct FetchAnswer: Hashable, Sendable {
  public var url: String
  public var status: Int
  public var headers: AnswerHeaders
  public var body: [UInt8]
  /// The absolute address that a redirect names.
  public var redirect: String?

  public init(
    url: String, status: Int, headers: AnswerHeaders = AnswerHeaders(), body: [UInt8] = [],
    redirect: String? = nil
  ) {
    self.url = url
    self.status = status
    self.headers = headers
    self.body = body
    self.redirect = redirect
  }
}

/// Why there is no answer; `detail` is the library's own words.
public enum FetchError: Error, Hashable, Sendable {
  case badAddress
  /// Neither http nor https.
  case scheme
  case credentials
  case unknownHost(detail: String)
  case noConnection(detail: String)
  /// The address belongs to this machine or its own network.
  case privateAddress
  case timeout(detail: String)
  case encryption(detail: String)
  case tooLarge(limit: Int)
  /// Somebody asked to stop.
  case stopped
  case broken(detail: String)
}
