import CCurl
import Foundation

/// Fetches over the network with the system's libcurl.
public struct CurlFetcher: Fetcher {
  private let settings: FetchSettings
  private let goesOn: @Sendable () -> Bool

  /// - Parameter goesOn: asked about once a second; false ends a fetch.
  public init(_ settings: FetchSettings, goesOn: @escaping @Sendable () -> Bool = { true }) {
    self.settings = settings
    self.goesOn = goesOn
  }

  /// Whether an address in digits is of the public network.
  public static func isPublic(_ address: String) -> Bool { ccurl_is_public(address) != 0 }

  public func fetch(_ request: FetchRequest) async -> Result<FetchAnswer, FetchError> {
    // libcurl waits for the network, which a thread of the cooperative pool must not.
    await withCheckedContinuation { continuation in
      Thread.detachNewThread { continuation.resume(returning: exchange(request)) }
    }
  }

  private func exchange(_ request: FetchRequest) -> Result<FetchAnswer, FetchError> {
    let texts = [request.url, settings.userAgent] + request.headers
    // A zero within would end the text early, so that another address were checked than is meant.
    guard !texts.contains(where: { $0.utf8.contains(0) }) else { return .failure(.badAddress) }
    var copies = texts.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    let question = Question(goesOn: goesOn)
    return withExtendedLifetime(question) {
      copies.withUnsafeMutableBufferPointer { copies in
        var headers = copies.dropFirst(2).map { UnsafePointer($0) }
        return headers.withUnsafeMutableBufferPointer { headers in
          var asked = ccurl_request()
          asked.url = UnsafePointer(copies[0])
          asked.user_agent = UnsafePointer(copies[1])
          asked.headers = UnsafePointer(headers.baseAddress)
          asked.header_count = headers.count
          asked.body_limit = max(0, request.bodyLimit)
          asked.cuts_body = request.cutsBody ? 1 : 0
          asked.context = Unmanaged.passUnretained(question).toOpaque()
          asked.stops = { context in
            guard let context else { return 0 }
            let question = Unmanaged<Question>.fromOpaque(context).takeUnretainedValue()
            return question.goesOn() ? 0 : 1
          }
          return perform(&asked, request)
        }
      }
    }
  }

  private func perform(
    _ asked: inout ccurl_request, _ request: FetchRequest
  ) -> Result<FetchAnswer, FetchError> {
    asked.connect_ms = settings.connectTime
    asked.total_ms = settings.totalTime
    asked.low_speed_bytes = settings.lowSpeed.bytes
    asked.low_speed_seconds = settings.lowSpeed.seconds
    asked.allows_private = settings.allowsPrivate ? 1 : 0
    asked.uses_proxy = settings.usesProxy ? 1 : 0
    var response = ccurl_response()
    ccurl_fetch(&asked, &response)
    defer { ccurl_free(&response) }
    guard response.outcome == CCURL_OK else {
      return .failure(error(response, limit: request.bodyLimit))
    }
    let lines = response.headers.map {
      String(
        decoding: UnsafeRawBufferPointer(start: $0, count: response.headers_length), as: UTF8.self)
    }
    return .success(
      FetchAnswer(
        url: request.url, status: response.status, headers: AnswerHeaders(lines: lines ?? ""),
        body: Array(UnsafeBufferPointer(start: response.body, count: response.body_length)),
        redirect: response.redirect.map { String(cString: $0) }))
  }

  private func error(_ response: ccurl_response, limit: Int) -> FetchError {
    let detail = withUnsafeBytes(of: response.detail) {
      String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
    }
    return switch response.outcome {
    case CCURL_BAD_ADDRESS: .badAddress
    case CCURL_SCHEME: .scheme
    case CCURL_CREDENTIALS: .credentials
    case CCURL_RESOLVE: .unknownHost(detail: detail)
    case CCURL_CONNECT: .noConnection(detail: detail)
    case CCURL_PRIVATE: .privateAddress
    case CCURL_TIMEOUT: .timeout(detail: detail)
    case CCURL_TLS: .encryption(detail: detail)
    case CCURL_TOO_LARGE: .tooLarge(limit: limit)
    case CCURL_STOPPED: .stopped
    default: .broken(detail: detail)
    }
  }

  private final class Question: Sendable {
    let goesOn: @Sendable () -> Bool

    init(goesOn: @escaping @Sendable () -> Bool) { self.goesOn = goesOn }
  }
}
