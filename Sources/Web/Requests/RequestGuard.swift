import HTTPTypes

/// Keeps out what does not come from this server's own pages, or from the person at the keyboard.
struct RequestGuard: Sendable {
  let address: Address

  /// Why a request is not answered; nil where it is.
  func refusal(of head: HTTPRequest) -> Refusal? {
    // Another site whose name was made to lead here has its own name as host.
    guard let host = head.authority, !head.headerFields.contains(.hostOnceMore),
      address.isOwn(authority: host)
    else { return .foreignHost }
    guard [.get, .head, .post].contains(head.method) else { return .method }
    guard head.headerFields[values: .origin].allSatisfy(address.isOwn(origin:)) else {
      return .foreignOrigin
    }
    if isEmbeddedElsewhere(head) { return .foreignOrigin }
    guard head.method == .post else { return nil }
    // Browsers write the origin with every form; what cannot say whence it comes is none of ours.
    return head.headerFields.contains(.origin) ? nil : .foreignOrigin
  }

  /// Whether another site asks for something to use in its page. A link to a page of ours is
  /// followed from anywhere.
  private func isEmbeddedElsewhere(_ head: HTTPRequest) -> Bool {
    guard let site = head.headerFields[.fetchSite], !["same-origin", "none"].contains(site) else {
      return false
    }
    return head.method == .post || head.headerFields[.fetchMode] != "navigate"
      || head.headerFields[.fetchDestination] != "document"
  }
}

extension HTTPField.Name {
  static let fetchSite = HTTPField.Name("sec-fetch-site")!
  static let fetchMode = HTTPField.Name("sec-fetch-mode")!
  static let fetchDestination = HTTPField.Name("sec-fetch-dest")!
  /// The first Host is the request's authority; a second one stays among the headers.
  static let hostOnceMore = HTTPField.Name("host")!
}
