import HTTPTypes

/// What every answer tells the browser: nothing comes from elsewhere, nothing goes elsewhere, and no
/// other site may look in.
enum SafeHeaders {
  static let policy = [
    "default-src 'self'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'",
    "object-src 'none'",
  ].joined(separator: "; ")

  static let all: [(HTTPField.Name, String)] = [
    (.contentSecurityPolicy, policy),
    (.xContentTypeOptions, "nosniff"),
    // Tells other sites nothing, as "no-referrer" would; under that one, browsers write the origin
    // of our own forms as "null", so that they could not be told from strangers'.
    (.named("referrer-policy"), "same-origin"),
    (.named("cross-origin-opener-policy"), "same-origin"),
    (.named("cross-origin-resource-policy"), "same-origin"),
    (.named("permissions-policy"), "camera=(), geolocation=(), microphone=()"),
  ]

  static func add(to fields: inout HTTPFields) {
    for (name, value) in all { fields[name] = value }
  }
}

extension HTTPField.Name {
  /// A name that is written in the code, which is therefore well formed.
  static func named(_ name: StaticString) -> HTTPField.Name {
    HTTPField.Name("\(name)")!
  }
}
