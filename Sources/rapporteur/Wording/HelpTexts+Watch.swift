extension HelpTexts {
  static let watch = """
    Polls feeds (RSS, Atom) and adds what is new. Where a feed brings only the beginning of an \
    article, its page is fetched.

      rapporteur new talks.dossier --about "fishing grounds"
      rapporteur watch feeds.opml --into talks.dossier --every 30m
      rapporteur watch feeds.txt --into talks.dossier --once --json

    It asks each site's robots.txt, visits a host once a second or as rarely as the site asks, \
    says which version it has, and leaves a feed that fails alone for longer and longer. \
    Addresses of this machine and its own network are refused unless --allow-private is given, \
    also as the end of a redirect. A page whose text has changed is a new version: rapporteur \
    show ARTICLE-ID tells what changed.

    --json prints one line for each event: polled, not_modified, postponed, fetched, brought (the \
    whole text stood in the feed), refused with code and reason.

    The file is held while a poll runs, and free between two. Exit status: 65 where something was \
    refused, 75 where another process is writing to the file, 130 after Ctrl-C; what was kept is \
    safe.
    """
}
