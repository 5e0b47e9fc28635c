/// Goes to addresses as a guest does: asks robots.txt, keeps a pace with each host, and looks at
/// each step of a redirect as at a new address.
actor Visitor {
  private let fetcher: any Fetcher
  private let clock: any WatchClock
  private let settings: WatchSettings
  /// By site: what is allowed there, and until when that is believed.
  private var robots: [String: (verdict: Result<RobotRules, Hindrance>, until: Double)] = [:]
  /// By host: when it may be visited next.
  private var free: [String: Double] = [:]
  /// By host: until when it asked to be left alone.
  private var closed: [String: Double] = [:]

  init(fetcher: any Fetcher, clock: any WatchClock, settings: WatchSettings) {
    self.fetcher = fetcher
    self.clock = clock
    self.settings = settings
  }

  /// When the host of an address can be visited.
  func freeTime(of address: String) -> Double {
    Origin(address).flatMap { free[$0.host] } ?? 0
  }

  /// The answer at the end of all redirects.
  func visit(_ address: String, headers: [String]) async -> Result<FetchAnswer, Hindrance> {
    var address = address
    for _ in 0...settings.redirects {
      guard let origin = Origin(address) else { return .failure(.fetch(scheme(of: address))) }
      switch await rules(of: origin) {
      case .failure(let hindrance): return .failure(hindrance)
      case .success(let rules):
        guard rules.allows(origin.target) else { return .failure(.robots) }
        let request = FetchRequest(
          url: address, headers: headers, bodyLimit: settings.bodyLimit)
        switch await ask(request, origin, delay: rules.delay) {
        case .failure(let hindrance): return .failure(hindrance)
        case .success(let answer):
          guard let next = Self.redirect(answer) else { return .success(answer) }
          address = next
        }
      }
    }
    return .failure(.tooManyRedirects(limit: settings.redirects))
  }

  private func scheme(of address: String) -> FetchError {
    let scheme = address.prefix { $0 != ":" }.lowercased()
    return address.contains(":") && !["http", "https"].contains(scheme) ? .scheme : .badAddress
  }

  /// One answer of a host, once it is its turn.
  private func ask(
    _ request: FetchRequest, _ origin: Origin, delay: Double?
  ) async -> Result<FetchAnswer, Hindrance> {
    if let until = closed[origin.host], until > clock.now {
      return .failure(.later(seconds: Int((until - clock.now).rounded(.up))))
    }
    let wait = (free[origin.host] ?? 0) - clock.now
    if wait > 0 { await clock.sleep(seconds: wait) }
    let result = await fetcher.fetch(request)
    let pause = max(settings.delay, min(delay ?? 0, settings.longestDelay))
    free[origin.host] = clock.now + pause
    switch result {
    case .failure(let error): return .failure(.fetch(error))
    case .success(let answer):
      if [429, 503].contains(answer.status),
        let delay = RetryAfter.delay(answer.headers["retry-after"], now: clock.now), delay > 0
      {
        closed[origin.host] = clock.now + delay
        return .failure(.later(seconds: Int(delay.rounded(.up))))
      }
      return .success(answer)
    }
  }

  private static func redirect(_ answer: FetchAnswer) -> String? {
    [301, 302, 303, 307, 308].contains(answer.status) ? answer.redirect : nil
  }

  /// RFC 9309: a missing file allows everything, a broken server nothing.
  private func rules(of origin: Origin) async -> Result<RobotRules, Hindrance> {
    if let known = robots[origin.site], known.until > clock.now { return known.verdict }
    let verdict = await fetchedRules(of: origin)
    var life = settings.robotsLife
    if case .failure = verdict { life = settings.brokenRobotsLife }
    robots[origin.site] = (verdict, clock.now + life)
    return verdict
  }

  private func fetchedRules(of origin: Origin) async -> Result<RobotRules, Hindrance> {
    var address = origin.site + "/robots.txt"
    for _ in 0...settings.redirects {
      guard let place = Origin(address) else { return .success(RobotRules()) }
      let request = FetchRequest(
        url: address, bodyLimit: RobotRules.readAtMost, cutsBody: true)
      switch await ask(request, place, delay: nil) {
      case .failure(let hindrance): return .failure(hindrance)
      case .success(let answer):
        if let next = Self.redirect(answer) {
          address = next
          continue
        }
        switch answer.status {
        case 200...299: return .success(RobotRules(reading: answer.body, for: settings.robot))
        case 500...: return .failure(.robotsMissing(status: answer.status))
        default: return .success(RobotRules())
        }
      }
    }
    return .success(RobotRules())
  }
}
