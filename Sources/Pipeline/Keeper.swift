public import Dossier
import Foundation
import News
import Reconciliation
public import Store

/// Adds articles to a dossier file, and brings its entries up to what its articles say.
public struct Keeper: Sendable {
  let pipeline: Pipeline
  private let writer: DossierWriter
  /// The day that changes are dated by.
  private let day: CivilDate
  private let relevance: Relevance?

  /// Articles that are kept in one transaction: what a crash can cost at most.
  static let batch = 32

  public init(_ pipeline: Pipeline, _ writer: DossierWriter, on day: CivilDate) throws(StoreError) {
    self.pipeline = pipeline
    self.writer = writer
    self.day = day
    relevance = try writer.reader.about().map(Relevance.init)
  }

  /// Reads paths and keeps what is new, a group at a time. The entries are behind until `catchUp`.
  ///
  /// - Parameters:
  ///   - goesOn: asked before each group; false ends the work with what is kept.
  ///   - progress: told after each group is safe on the disk.
  public func add(
    paths: [String], published: CivilDate?, goesOn: @Sendable () -> Bool,
    progress: (AddProgress) -> Void
  ) async throws -> AddProgress {
    var state = AddProgress()
    let sources = SourceFinder().find(paths)
    state.inputs = sources.count
    state.expected = ExpectedArticles.count(in: sources)
    var waiting: [Article] = []
    for source in sources {
      for group in pipeline.readings(of: source) {
        for reading in group {
          switch reading {
          case .article(let article): waiting.append(article.dated(by: published))
          case .refused(let refusal): state.refusals.append(Refusal(refusal))
          }
        }
        while waiting.count >= Self.batch {
          guard goesOn() else {
            state.isCutShort = true
            return state
          }
          try await keep(Array(waiting.prefix(Self.batch)), &state)
          waiting.removeFirst(Self.batch)
          progress(state)
        }
      }
      state.inputsRead += 1
    }
    guard goesOn() else {
      state.isCutShort = true
      return state
    }
    try await keep(waiting, &state)
    progress(state)
    return state
  }

  /// Brings the entries up to what the kept articles say together and a person decided of it.
  @discardableResult
  public func catchUp() async throws -> [KeptChange.What: Int] {
    let decisions = try writer.ledger.decisions()
    let readings = try await dated(writer.reader.readings(), Pipeline.dates(decisions))
    return try writer.write(
      pipeline.reconciled(readings, decisions), decisions: decisions, on: day)
  }

  /// Reads every kept text anew, as the rules are now, and reconciles. What an earlier run of the
  /// same version read before it was stopped is not read again.
  ///
  /// - Parameters:
  ///   - goesOn: asked before each group; false ends the work, and the next run goes on.
  ///   - progress: told before the first group and after each is safe on the disk.
  /// - Returns: what changed; nil where it was stopped.
  public func rebuild(
    goesOn: @Sendable () -> Bool, progress: (RebuildProgress) -> Void
  ) async throws -> [KeptChange.What: Int]? {
    var mark = try writer.rebuildMark(of: Pipeline.generator)
    let total = try writer.reader.articleCount()
    let before = try mark.map { try writer.reader.articleCount(upTo: $0) } ?? 0
    var done = before
    progress(RebuildProgress(done: done, total: total, before: before))
    while true {
      let articles = try writer.reader.arrivals(after: mark, limit: Self.rebuiltAtOnce)
      guard let last = articles.last else { break }
      guard goesOn() else { return nil }
      let read = await pipeline.apart(articles)
      try writer.replaceReadings(read, extractor: Pipeline.generator, rebuiltTo: last.id)
      mark = last.id
      done += articles.count
      progress(RebuildProgress(done: done, total: total, before: before))
    }
    guard goesOn() else { return nil }
    try writer.endRebuild()
    return try await catchUp()
  }

  /// Articles that are read anew in one transaction: sentences of like length share a batch.
  private static let rebuiltAtOnce = 128

  func keep(_ articles: [Article], _ state: inout AddProgress) async throws {
    var new: [Article] = []
    var renamed: [Article] = []
    var ids: Set<String> = []
    var pages: Set<String> = []
    for article in articles {
      var article = article
      var acquaintance = try writer.acquaintance(with: article)
      if acquaintance == .clash {
        article = ArticleIdentity.lengthened(article)
        acquaintance = try writer.acquaintance(with: article)
      }
      // Two texts of one page go in one after the other, so that the later one stands.
      if article.page.map(pages.contains) == true, !ids.contains(article.id) {
        try await insert(new, &state)
        new = []
        pages = []
      }
      switch acquaintance {
      case .unknown:
        if ids.insert(article.id).inserted {
          new.append(article)
          if let page = article.page { pages.insert(page) }
        } else {
          if let index = new.firstIndex(where: { $0.id == article.id }),
            (article.path ?? "", article.url ?? "")
              < (new[index].path ?? "", new[index].url ?? "")
          {
            new[index] = article
          }
          state.known += 1
        }
      case .renamed:
        renamed.append(article)
        state.known += 1
      case .known, .clash: state.known += 1
      }
    }
    try await insert(new, &state)
    try writer.rename(renamed)
  }

  private func insert(_ articles: [Article], _ state: inout AddProgress) async throws {
    guard !articles.isEmpty else { return }
    let reasons = articles.map { relevance?.reasonToShelve($0) }
    let wanted = zip(articles, reasons).filter { $0.1 == nil }.map(\.0)
    var read = await pipeline.apart(wanted).makeIterator()
    let arrivals = zip(articles, reasons).compactMap { article, reason -> Arrival? in
      if let reason { return Arrival(article: article, place: .shelved(reason: reason)) }
      return read.next().map { Arrival(article: article, place: .kept($0)) }
    }
    try writer.keep(arrivals, on: day, extractor: Pipeline.generator)
    state.kept += wanted.count
    state.shelved += articles.count - wanted.count
  }

  /// The date of an undated article follows its companions, and any article's a person's word; where
  /// it moved, its claims are extracted anew, for "on Friday" is another day then.
  ///
  /// - Parameter decided: dates that a person fixed, by article.
  private func dated(
    _ readings: [ReadArticle], _ decided: [String: Publication]
  ) async throws -> [ReadArticle] {
    let mayMove = readings.contains {
      $0.article.published.basis == .unknown || $0.article.published.basis == .inferred
    }
    guard try mayMove || !decided.isEmpty || writer.reader.isDecided() else { return readings }
    let arrivals = try writer.reader.arrivals().map { article in
      decided[article.id].map { article.dated(as: $0) } ?? article
    }
    var places: [String: Int] = [:]
    for (index, reading) in readings.enumerated() { places[reading.article.id] = index }
    let dates = ArticleDating.publications(
      of: arrivals.map { article in
        (article, places[article.id].map { readings[$0].clues } ?? [])
      })
    let moved = arrivals.filter { article in
      places[article.id].map { readings[$0].article.published } != dates[article.id]
    }
    var readings = readings
    for start in stride(from: 0, to: moved.count, by: 256) {
      let group = Array(moved[start..<min(start + 256, moved.count)])
      let read = await pipeline.dated(group, by: dates)
      try writer.replaceReadings(read, extractor: Pipeline.generator)
      for reading in read {
        if let place = places[reading.article.id] { readings[place] = reading }
      }
    }
    return readings
  }
}
