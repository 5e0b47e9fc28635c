extension HelpTexts {
  static let serve = """
    Pages for reading and searching, from the overview down to the exact words in their articles, \
    and back up to what rests on them. While add or watch writes to the file, the pages say what is \
    new.

      rapporteur serve talks.dossier
      rapporteur serve talks.dossier --open
      rapporteur serve talks.dossier --port 0

    The address is printed; Ctrl-C ends it. It is answered on this machine only (127.0.0.1), to \
    whoever is logged in on it, and to no page of another site. What is decided in a page is kept \
    beside the file and then worked in; the articles are never changed.

    Exit status: 0 ended by Ctrl-C, 64 there is no such file, 65 it is no dossier, 69 the port \
    cannot be had.
    """
}
