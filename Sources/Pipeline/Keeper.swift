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

  /// Brings the entries up to what the kept articles say together.
  @discardableResult
  public func catchUp() async throws -> [KeptChange.What: Int] {
    try await dateAnew()
    return try writer.write(
      pipeline.reconciled(writer.reader.readings()), on: day)
  }

  /// Reads every kept text anew, as the rules are now, and reconciles.
  public func rebuild(progress: (Int, Int) -> Void) async throws -> [KeptChange.What: Int] {
    let articles = try writer.reader.arrivals()
    for start in stride(from: 0, to: articles.count, by: 256) {
      let end = min(start + 256, articles.count)
      let read = await pipeline.apart(Array(articles[start..<end]))
      try writer.replaceReadings(read, extractor: Pipeline.generator)
      progress(end, articles.count)
    }
    return try await catchUp()
  }

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

  /// The date of an undated article follows its companions; where it moved, its claims are
  /// extracted anew, for "on Friday" is another day then.
  private func dateAnew() async throws {
    let arrivals = try writer.reader.arrivals()
    guard arrivals.contains(where: { $0.published.basis == .unknown }) else { return }
    let readings = Dictionary(
      try writer.reader.readings().map { ($0.article.id, $0) }, uniquingKeysWith: { one, _ in one })
    let dates = ArticleDating.publications(
      of: arrivals.map { ($0, readings[$0.id]?.clues ?? []) })
    let moved = arrivals.filter { article in
      dates[article.id] != readings[article.id]?.article.published
    }
    for start in stride(from: 0, to: moved.count, by: 256) {
      let group = Array(moved[start..<min(start + 256, moved.count)])
      let read = await pipeline.dated(group, by: dates)
      try writer.replaceReadings(read, extractor: Pipeline.generator)
    }
  }
}
