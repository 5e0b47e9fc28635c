extension HelpTexts {
  /// What brief, add and extract read.
  static let sources = """
    Plain text, Markdown, HTML, JSON (one article or a list), JSON Lines, CSV with a header, mail \
    (.eml), feeds (RSS, Atom) and web archives (WARC) are read, each of them also as .gz. The \
    fields that news-please, Media Cloud and other tools write are known; for others:

      rapporteur brief export.csv --map text=BODY,date=WHEN,title=HEADLINE,outlet=PAPER
    """
}
