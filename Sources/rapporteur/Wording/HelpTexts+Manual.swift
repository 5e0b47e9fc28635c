extension HelpTexts {
  static let manual = """
    The page is made from the help of each command. make install puts it where man finds it, and \
    with it what completes commands and options in bash, zsh and fish. To read it without:

      rapporteur manual --out rapporteur.1
      man -l rapporteur.1

    To complete commands in this shell:

      source <(rapporteur --generate-completion-script bash)
    """

  static let environment: [(name: String, meaning: String)] = [
    ("RAPPORTEUR_RESOURCES", "The folder of the program's data, where it lies in no usual place."),
    (
      "RAPPORTEUR_KERNEL",
      "avx512-vnni, avx2 or portable instead of the fastest that the processor has; the answers are the same."
    ),
    ("NO_COLOR", "Where it is set and not empty, text is not coloured."),
    ("COLUMNS", "The width of text that goes to no terminal."),
  ]

  static let exitStatuses: [(status: String, meaning: String)] = [
    ("0", "All input was read."),
    ("64", "Wrong use."),
    ("65", "Some or all input was refused: named on standard error with the reason."),
    ("70", "The program's own data is missing or broken."),
    ("73", "The result, or a dossier file, could not be written."),
    ("75", "Another process is writing to the dossier file."),
    ("130", "Stopped by Ctrl-C; what was kept is safe."),
  ]
}
