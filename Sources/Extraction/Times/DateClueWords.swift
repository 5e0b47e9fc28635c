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

  public init(headers: List, backgrounds: List, pastPlaces: List) {
    self.headers = headers
    self.backgrounds = backgrounds
    self.pastPlaces = pastPlaces
  }
}
