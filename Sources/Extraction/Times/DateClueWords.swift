/// Words by which an article tells its own date, as `dateclues.json` holds them.
public struct DateClueWords: Decodable, Sendable {
  public struct List: Decodable, Sendable {
    public var words: [String]
    /// A line that is read by one of the words; tests run it.
    public var example: String
  }

  /// What may stand beside the date in a line of its own ("Updated").
  public var headers: List
  /// What puts a time behind the news ("after the vote of June 3").
  public var backgrounds: List
  /// What stands before a year in which something happened, unlike that of a name ("2022 Games").
  public var pastPlaces: List

  /// What says right before a day that it is still to come ("ahead of the June 3 summit").
  public var upcoming: List
  /// What tells a sentence of a picture's from the article's own.
  public var pictures: List
  /// What a notice of the page's year begins with.
  public var copyrights: List

  public init(
    headers: List, backgrounds: List, pastPlaces: List, upcoming: List, pictures: List,
    copyrights: List
  ) {
    self.headers = headers
    self.backgrounds = backgrounds
    self.pastPlaces = pastPlaces
    self.upcoming = upcoming
    self.pictures = pictures
    self.copyrights = copyrights
  }
}
