public import Dossier

/// What to tell of a dossier, in what order, with which citations: made once, shown in any form.
public struct Brief: Hashable, Sendable {
  public var generator: PlainText
  /// The date that the brief speaks from.
  public var asOf: CivilDate?
  /// "2 stories · 5 articles · as of 9 Apr 2021".
  public var counts: PlainText
  /// Newest first.
  public var stories: [StoryBrief]
  /// The articles in the order of their numbers.
  public var sources: [SourceNote]
  /// The articles themselves, by id, for the words around each piece of evidence.
  public var articles: [String: Article]

  public var isEmpty: Bool { sources.isEmpty }

  /// What a reader is told when nothing was read.
  public static let nothingRead: PlainText =
    "Nothing to brief: the dossier holds no article. Give files or folders of articles to rapporteur brief."
}

/// What is told of one story.
public struct StoryBrief: Hashable, Sendable {
  public var id: PlainText?
  public var title: PlainText
  /// "9 articles · 5 outlets · 4 independent sources · as of 22 Nov 1995".
  public var counts: PlainText
  /// The story that this one continues.
  public var follows: PlainText?
  /// Without empty ones, in the order of reading.
  public var sections: [Section]
}

/// One line of the list of sources.
public struct SourceNote: Hashable, Sendable {
  public var number: Int
  public var id: PlainText
  public var outlet: PlainText
  public var title: PlainText
  public var date: PlainText
  /// How the date is known: "dated in the file", "worked out: “Friday”".
  public var basis: PlainText
  /// Agencies that the text credits.
  public var credits: PlainText?
  /// Only http and https addresses; anything else is not a link.
  public var link: String?
}
