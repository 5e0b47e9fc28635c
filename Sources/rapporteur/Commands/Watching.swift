import ArgumentParser
import Dossier
import Feeds
import Foundation
import Pipeline
import Store
import Synchronization

/// Polls into a dossier file. The file is held for the time of a poll only, so that articles can
/// be added between two.
struct Watching {
  let feeds: [String]
  let dossier: StoredDossier
  let pipeline: Pipeline
  /// What changes are dated by; today where nil.
  let day: CivilDate?
  let events: WatchEvents
  private let watch: FeedWatch
  private let clock = SystemClock(goesOn: { !Interruption.isAsked })

  init(
    feeds: [String], dossier: StoredDossier, pipeline: Pipeline, fetch: FetchSettings,
    day: CivilDate?, events: WatchEvents
  ) {
    self.feeds = feeds
    self.dossier = dossier
    self.pipeline = pipeline
    self.day = day
    self.events = events
    let goesOn: @Sendable () -> Bool = { !Interruption.isAsked }
    watch = FeedWatch(
      fetcher: CurlFetcher(fetch, goesOn: goesOn), clock: clock, goesOn: goesOn)
  }

  func pause(seconds: Double) async { await clock.sleep(seconds: seconds) }

  /// - Parameter isLast: a file that is held by another is then an error, and not put off.
  /// - Returns: whether something was refused.
  func poll(isLast: Bool) async throws -> Bool {
    let writer: DossierWriter
    do {
      writer = try DossierWriter(at: dossier.path)
    } catch StoreError.busy where !isLast {
      StandardError.say(Messages.pollPutOff(dossier.path))
      return false
    } catch {
      throw dossier.failure(error)
    }
    do {
      return try await poll(into: writer)
    } catch let error as StoreError {
      throw dossier.failure(error)
    }
  }

  private func poll(into writer: DossierWriter) async throws -> Bool {
    let keeper = try Keeper(pipeline, writer, on: day ?? Today.date)
    let intake = Intake(keeper)
    let states = try writer.reader.feeds().compactMapValues {
      try? JSONDecoder().decode(FeedState.self, from: Data($0.utf8))
    }
    let events = events
    events.begin()
    let outlets = FeedWatch.Outlets(
      take: { page in
        if let refusal = try await intake.take(page) { events.tell(refusal) }
      },
      keep: { feed, state in
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let json = String(decoding: try encoder.encode(state), as: UTF8.self)
        try writer.keepFeed(feed, state: json)
      },
      tell: { events.tell($0) })
    _ = try await watch.poll(feeds, states, outlets)
    let progress = await intake.progress
    // After Ctrl-C the entries stay behind, as after an interrupted add; the next command catches up.
    if !Interruption.isAsked, try writer.reader.isBehind() { try await keeper.catchUp() }
    events.end(progress)
    return events.refusals > 0
  }
}

/// Takes pages in one after the other, and counts.
private actor Intake {
  private let keeper: Keeper
  private(set) var progress = AddProgress()

  init(_ keeper: Keeper) { self.keeper = keeper }

  /// - Returns: why the page gave no article, where it did not.
  func take(_ page: Keeper.Page) async throws -> Refusal? {
    var state = progress
    let before = state.refusals.count
    try await keeper.add(page: page, &state)
    progress = state
    return state.refusals.count > before ? state.refusals.last : nil
  }
}
