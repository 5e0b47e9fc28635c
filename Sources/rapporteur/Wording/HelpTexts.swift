/// What the help of each command teaches.
enum HelpTexts {
  static let rapporteur = """
    Reads many outlets' articles on a diplomatic process and writes what they say: what is to \
    come, what happened, who took part, who said what, what was undertaken and where the sources \
    differ. Every line names its sources, and nothing stands without them.

    Start with a folder of articles:

      rapporteur brief articles/
      rapporteur brief articles/ --format json --out dossier.json
      rapporteur evidence dossier.json e1f2a3b4c

    Where something seems wrong with the program itself, ask rapporteur doctor.

    Exit status: 0 all input was read, 64 wrong use, 65 some or all input was refused (named on \
    standard error), 70 the program's own data is missing, 73 the result could not be written.
    """

  static let brief = """
    A path is a file, a folder or - for standard input: plain text, HTML, JSON (one article) or \
    JSON Lines, with any of the fields id, url, outlet, title, byline, published, language, text \
    and html.

    On one's own terminal:

      rapporteur brief articles/

    A page to hand on, and the whole dossier for other tools:

      rapporteur brief articles/ --format html --out brief.html
      rapporteur brief articles/ --format json --out dossier.json

    Articles without a date, read as of a day:

      rapporteur brief crawl.jsonl --published 2021-04-07 --as-of 2021-04-09

    With what a person decided of entries (the README shows the form of the file):

      rapporteur brief articles/ --decisions decisions.json

    From another program:

      fetch-articles | rapporteur brief -

    The ids beside the citation marks are for rapporteur evidence. What cannot be read is named on \
    standard error with the reason; the rest goes on, and the exit status is then 65.
    """

  static let evidence = """
    Prints an entry of any list (event, statement, commitment, figure, actor, process, story, \
    passage, article) and each sentence that it rests on, with the words marked.

      rapporteur brief articles/ --format json --out dossier.json
      rapporteur evidence dossier.json e1f2a3b4c
      rapporteur evidence dossier.json e1f2a3b4c --json

    Give a name instead of an id to be told the ids that it may stand for.
    """

  static let extract = """
    Each line is one article as JSON, with any of the fields that brief reads. Each gives one line, \
    in the same order: the article with its segments, its sentences, the clues to its date, and \
    its claims (actors, events, statements, commitments, figures, processes, times), all with \
    their places in the text. A line that is no article gives a line with an error:

      {"error":{"code":"malformed_json","name":"crawl.jsonl:7","reason":"…"}}

    Articles are read apart from one another, so that parts of a collection can be extracted on \
    many machines:

      rapporteur extract crawl.jsonl --out claims.jsonl
      fetch-articles | rapporteur extract > claims.jsonl

    The exit status is 65 where a line was refused; all the others are there.
    """

  static let doctor = """
    Looks at the program's data, the weights' checksum, the processor and the speed on a short \
    text of its own, and says what to do about what it finds. It needs no input and writes nothing.

      rapporteur doctor
      rapporteur doctor --json

    The arithmetic runs on the fastest code that the processor has (avx512-vnni, avx2, portable); \
    RAPPORTEUR_KERNEL names another, for comparison. The answers are the same.

    Exit status: 0 all is well, 70 something is broken.
    """

  static let parse = """
    One word a line with lemma, part of speech, head and relation (Universal Dependencies), for \
    whoever wants to see why a sentence was read as it was.

      echo "The ministers met in Bergen." | rapporteur parse -
      rapporteur parse article.txt --format json

    Names stand in the last column (NER=B-PER, I-PER, …). As JSON each line is a sentence, with \
    the places of its words in the text, in Unicode scalars.
    """
}
