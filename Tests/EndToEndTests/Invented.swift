import Foundation

/// Articles that nobody published, about people who do not exist.
enum Invented {
  static let sentence =
    "Norwegian Foreign Minister Ingrid Solheim met Chilean President Tomas Arce in Bergen on Monday."

  static let article = """
    Norway and Chile open talks on fishing grounds

    \(sentence) The two sides will sign an agreement in Santiago on May 4, 2022, Solheim said.

    "We have agreed on the map," Arce told reporters after the meeting.
    """

  static let json = Data(
    #"""
    {"url": "https://harbour-post.example/talks", "outlet": "Harbour Post",
     "title": "Norway and Chile open talks on fishing grounds", "byline": "Ann Ray",
     "published": "2022-04-05", "language": "en",
     "text": "Norwegian Foreign Minister Ingrid Solheim met Chilean President Tomas Arce in Bergen on Monday."}
    """#.utf8)

  /// A good article to stand beside a bad one.
  static let companion = """
    Envoys of Fiji and Malta end their meeting

    The foreign minister of Fiji, Joana Tuilagi, met her Maltese counterpart, Karl Zerafa, in Suva \
    on Wednesday. They will meet again in June, Zerafa said.
    """
}
