import News

extension Hindrance {
  /// One of a few fixed words for programs.
  public var code: String {
    switch self {
    case .fetch(let error): error.code
    case .robots: "robots"
    case .robotsMissing: "robots_missing"
    case .tooManyRedirects: "too_many_redirects"
    case .status: "status"
    case .later: "later"
    case .mediaType: "media_type"
    case .feed: "feed"
    case .flaw: "feed_broken_off"
    case .noLink: "no_link"
    }
  }

  /// The reason as a person reads it after the address.
  public var wording: String {
    switch self {
    case .fetch(let error): error.wording
    case .robots: "the site's robots.txt forbids it"
    case .robotsMissing(let status):
      "the site could not give its robots.txt (status \(status)), which forbids everything for now"
    case .tooManyRedirects(let limit): "more than \(limit) redirects, one after the other"
    case .status(let status): "the server answered with status \(status)"
    case .later(let seconds): "the server asks to be left alone for \(seconds) s"
    case .mediaType(let type): "neither a page nor text, but \(type)"
    case .feed(let error): error.wording
    case .flaw(let detail): "the feed breaks off (\(detail)); the items before that are taken"
    case .noLink: "the item has neither a link nor a text"
    }
  }

  /// Whether anybody was asked: what never left the program may be tried again at once.
  var metServer: Bool {
    switch self {
    case .fetch(.badAddress), .fetch(.scheme), .fetch(.credentials), .fetch(.privateAddress): false
    default: true
    }
  }

  /// Whether another try may do better.
  var isPassing: Bool {
    switch self {
    case .fetch(let error): error.isPassing
    case .robotsMissing, .later: true
    case .status(let status): status >= 500 || status == 408 || status == 429
    default: false
    }
  }
}

extension FetchError {
  public var code: String {
    switch self {
    case .badAddress: "bad_address"
    case .scheme: "scheme"
    case .credentials: "credentials"
    case .unknownHost: "unknown_host"
    case .noConnection: "no_connection"
    case .privateAddress: "private_address"
    case .timeout: "timeout"
    case .encryption: "encryption"
    case .tooLarge: "too_large"
    case .stopped: "stopped"
    case .broken: "broken"
    }
  }

  public var wording: String {
    switch self {
    case .badAddress: "no valid address"
    case .scheme: "neither http nor https"
    case .credentials: "an address with a user name or password, which is never used"
    case .unknownHost(let detail): "the host is not known (\(detail))"
    case .noConnection(let detail): "no connection (\(detail))"
    case .privateAddress:
      "an address of this machine or its own network; --allow-private lets it be fetched"
    case .timeout(let detail): "the server is too slow (\(detail))"
    case .encryption(let detail): "the encrypted connection failed (\(detail))"
    case .tooLarge(let limit): "larger than the limit of \(limit) bytes"
    case .stopped: "stopped"
    case .broken(let detail): "the answer broke off (\(detail))"
    }
  }

  var isPassing: Bool {
    switch self {
    case .unknownHost, .noConnection, .timeout, .broken, .stopped: true
    default: false
    }
  }
}
