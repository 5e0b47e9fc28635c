extension HelpTexts {
  static let decide = """
    Your word wins over the program's. It is written into a readable file beside the dossier \
    (talks.dossier has talks.decisions.json, of the form that brief --decisions takes) and holds \
    when articles are added or rules improve.

      rapporteur decide talks.dossier join p1a2 p3b4 --why "one man, two spellings"
      rapporteur decide talks.dossier part e5c6 e7d8
      rapporteur decide talks.dossier rename p1a2 --to "Ann Ray"
      rapporteur decide talks.dossier reject e5c6 --by "A. Reader"
      rapporteur decide talks.dossier date e5c6 --start 2021-04-06 --end 2021-04-07
      rapporteur decide talks.dossier list
      rapporteur decide talks.dossier undo

    undo takes the last decision back. While another process adds articles the decision is kept and \
    carried out when it is done.
    """
}
