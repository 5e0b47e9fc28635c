import Feeds
import Foundation
import Synchronization

/// Servers that exist in a test alone, and the time that passes there.
final class Network: Fetcher, WatchClock {
  struct Visit: Hashable, Sendable {
    var url: String
    var time: Double
    var headers: [String]
  }

  private struct State {
    var answers: [String: [Result<FetchAnswer, FetchError>]] = [:]
    var visits: [Visit] = []
    var now = 1_000_000.0
  }

  private let state = Mutex(State())

  /// The last answer of an address stands for all that follow; what is not named is not there.
  func serve(_ url: String, _ answers: Result<FetchAnswer, FetchError>...) {
    state.withLock { $0.answers[url] = answers }
  }

  func serve(_ url: String, _ body: String, _ headers: [String: String] = [:]) {
    serve(url, .success(Self.answer(url, body, headers)))
  }

  func redirect(_ url: String, to next: String) {
    serve(url, .success(FetchAnswer(url: url, status: 302, redirect: next)))
  }

  static func answer(
    _ url: String, _ body: String = "", _ headers: [String: String] = [:], status: Int = 200
  ) -> FetchAnswer {
    FetchAnswer(
      url: url, status: status, headers: AnswerHeaders(headers), body: Array(body.utf8))
  }

  func fetch(_ request: FetchRequest) async -> Result<FetchAnswer, FetchError> {
    state.withLock { state in
      state.visits.append(Visit(url: request.url, time: state.now, headers: request.headers))
      guard var answers = state.answers[request.url], let answer = answers.first else {
        return .success(FetchAnswer(url: request.url, status: 404))
      }
      if answers.count > 1 {
        answers.removeFirst()
        state.answers[request.url] = answers
      }
      return answer
    }
  }

  var now: Double { state.withLock { $0.now } }
  func sleep(seconds: Double) async { pass(seconds) }
  func pass(_ seconds: Double) { state.withLock { $0.now += seconds } }

  var visits: [Visit] { state.withLock { $0.visits } }
  func visits(to url: String) -> [Visit] { visits.filter { $0.url == url } }
}
