public import Dossier
public import Foundation
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import Pages
import ServiceLifecycle
import Store
import UnixSignals

/// Shows a dossier file to a browser on this machine, and takes what a person decides there.
public struct PageServer: Sendable {
  private let site: Site
  private let files: StaticFiles
  private let writers: PageWriters
  private let edition: Edition
  private let limits: Limits
  private let today: @Sendable () -> CivilDate
  private let desk: DecisionDesk
  private let token = Token()

  /// - Parameters:
  ///   - pages: the folder of templates; its folder `static` holds the files that pages use.
  ///   - today: the day from which pages reckon.
  ///   - catchUp: brings the entries up to what was decided.
  public init(
    dossier path: String, pages: URL, limits: Limits = Limits(),
    today: @escaping @Sendable () -> CivilDate,
    catchUp: @escaping @Sendable () async -> CatchingUpOutcome
  ) throws(ServeError) {
    do { site = try Site(templates: pages) } catch { throw .site(error) }
    files = try StaticFiles(in: pages.appendingPathComponent("static"))
    do {
      writers = try PageWriters(dossier: path, limits: limits)
      edition = try Edition(dossier: path)
    } catch { throw .dossier(error) }
    desk = DecisionDesk(
      token: token, ledger: DecisionLedger(beside: path), catchingUp: CatchingUp(catchUp),
      writers: writers, limits: limits)
    self.limits = limits
    self.today = today
  }

  /// Serves until the process is asked to end, or its task is cancelled.
  ///
  /// - Parameters:
  ///   - port: where to listen; 0 lets the system choose.
  ///   - endsOnSignals: whether an interrupt or a request to end lets what is in progress end first.
  ///   - ready: told where it listens, as soon as it does.
  public func run(
    port: Int, endsOnSignals: Bool = true, ready: @escaping @Sendable (Address) async -> Void
  ) async throws(ServeError) {
    let logger = Logger(label: "rapporteur") { _ in SwiftLogNoOpLogHandler() }
    let watch = ChangeWatch(writers, edition, limits: limits)
    let application = Application(
      responder: PageResponder(
        site: site, files: files, writers: writers, edition: edition,
        cache: PageCache(most: limits.cache),
        events: EventStream(watch: watch), decisions: desk,
        token: token, limits: limits, today: today),
      server: .http1(configuration: channels),
      configuration: ApplicationConfiguration(
        address: .hostname(Address.host, port: port),
        availableConnectionsDelegate: MaximumAvailableConnections(
          limits.connections, logger: logger)),
      onServerRunning: { channel in
        await ready(Address(port: channel.localAddress?.port ?? port))
      }, logger: logger)
    var configuration = ServiceGroupConfiguration(
      services: [application], gracefulShutdownSignals: endsOnSignals ? [.sigint, .sigterm] : [],
      logger: logger)
    configuration.maximumGracefulShutdownDuration = .seconds(limits.endSeconds)
    do {
      try await ServiceGroup(configuration: configuration).run()
    } catch let error as IOError {
      throw Self.failure(error, port)
    } catch is CancellationError {
      return
    } catch {
      throw .ended(detail: String(describing: error))
    }
  }

  private var channels: HTTP1Channel.Configuration {
    let limits = limits
    return HTTP1Channel.Configuration(
      additionalChannelHandlers: [SlowClientGuard(limits)],
      idleTimeout: .seconds(Int64(limits.headSeconds)),
      httpDecoderConfiguration: HTTP1Channel.Configuration.DecoderConfiguration(
        maxHeaderFieldSize: limits.headerField, maxHeaderListSize: limits.headers,
        maxHeaderFieldCount: limits.headerCount))
  }

  private static func failure(_ error: IOError, _ port: Int) -> ServeError {
    switch error.errnoCode {
    case EADDRINUSE: .portTaken(port)
    case EACCES: .portForbidden(port)
    default: .cannotListen(port, detail: String(cString: strerror(error.errnoCode)))
    }
  }
}
