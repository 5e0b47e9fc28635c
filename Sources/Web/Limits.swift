import NIOCore

/// What one client may ask for. The server is one person's, on that person's machine: the figures
/// leave a browser plenty, and hold whatever else gets at the port.
public struct Limits: Sendable {
  /// The request line, and each header, in bytes.
  public var headerField = 8 * 1024
  /// All headers together, in bytes.
  public var headers = 16 * 1024
  public var headerCount = 64
  /// The part of the address after the question mark, in bytes.
  public var query = 4 * 1024
  /// Fields of a query or of a form.
  public var fields = 64
  /// The body of a form, in bytes.
  public var body = 64 * 1024
  /// Open connections; further ones wait until one closes.
  public var connections = 128
  /// Pages that listen for what is new.
  public var listeners = 32
  /// Pages that are written at a time.
  public var writers = 2
  /// Pages that are kept as they were written, in bytes.
  public var cache = 16 * 1_048_576
  /// Requests that wait for a page to be written.
  public var waiting = 256

  /// How long a connection may take to send the head of a request, idle time included.
  public var headSeconds = 20
  /// How long it may take to send the body.
  public var bodySeconds = 10
  /// How long it may take nothing of an answer.
  public var stallSeconds = 20
  /// How long requests in progress may go on when the server ends.
  public var endSeconds = 3

  /// How often the file is looked at while somebody listens, in milliseconds.
  public var lookMilliseconds = 500
  /// How often a listener gets a sign of life, in seconds.
  public var heartbeatSeconds = 15
  /// How long a decision may take before the page says that it will be done later.
  public var decisionSeconds = 10

  public init() {}
}
