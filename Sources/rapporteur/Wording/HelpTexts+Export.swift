extension HelpTexts {
  static let export = """
    Takes a dossier along into the tools that colleagues use. The source is a dossier file, a dossier \
    as brief --format json writes it, or articles.

      rapporteur export talks.dossier --as ical --out talks.ics
      rapporteur export talks.dossier --as plover-csv --dyads --planned --out events.csv
      rapporteur export dossier.json --as gexf --out network.gexf
      rapporteur export articles/ --as annotations | jq .total

    plover-json   events as PLOVER names their fields, one JSON object a line
    plover-csv    the same as a table; a cell that a spreadsheet would take for a formula has an \
    apostrophe before it
    json          the whole dossier; its schema ships with the program
    markdown      the brief with every entry, for documents
    html          the brief as one page that loads nothing, for mail and print
    gexf          who met whom, with times, for Gephi
    graphml       who met whom, for yEd, igraph and NetworkX
    ical          planned meetings and what is due, for calendars (RFC 5545)
    ftm           FollowTheMoney entities, for Aleph and OpenSanctions tools
    annotations   W3C Web Annotations of the words that each entry rests on
    rss           what is new by the newest article that tells it (RSS 2.0)
    """
}
