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
    A path is a file, a folder or - for standard input.

    \(sources)

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
    Whatever brief reads is read; standard input is JSON Lines, one article as JSON on each, where \
    it is not plainly something else. Each article gives one line, in the same order: the article with its segments, its sentences, the clues to its date, and \
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

  static let new = """
    Makes an empty dossier: one file, to which add brings articles for as long as the affair lasts.

      rapporteur new talks.dossier
      rapporteur new talks.dossier --about "Afghan peace process"
      rapporteur new talks.dossier --about affair.json

    With --about, articles that hold fewer than two thirds of the telling words are put aside \
    unread; sources --shelved lists them with the reason. A JSON file can name actors as well, any \
    of which makes an article belong: {"actors": ["Ingrid Solheim"], "words": ["fishing grounds"]}
    """

  static let add = """
    Sources are what brief reads. What the file holds already is passed over; a page whose text \
    has changed takes the place of its earlier text, which stays in the file as a version.

      rapporteur add talks.dossier articles/
      fetch-articles | rapporteur add talks.dossier -

    Adding bit by bit gives the same dossier as adding at once. Articles are safe on the disk in \
    groups as they are read: after Ctrl-C or a crash the same command goes on with the rest. How far \
    it has come is told on a terminal, elsewhere in a line a minute; --quiet tells nothing. \
    Exit status: 65 where something was refused, 73 where the file cannot be written, 75 where \
    another process is writing to it, 130 after Ctrl-C.
    """

  static let rebuild = """
    After an update of the program: every kept text is read by its rules, the entries are made \
    anew, and what came of it is counted. After Ctrl-C or a crash the same command goes on with the \
    articles that are left.

      rapporteur rebuild talks.dossier
      rapporteur diff talks.dossier --since 2021-04-09
    """

  static let lists = """
    One entry a line, in order of time, each with its id for rapporteur show; --json prints the \
    entries as they stand in the dossier.

      rapporteur timeline talks.dossier --from 2021-04-01 --to 2021-04-30 --independent 2
      rapporteur statements talks.dossier --actor Solheim --json
      rapporteur commitments talks.dossier --status in_doubt
      rapporteur sources talks.dossier --shelved

    --limit gives the first of a long list, and --after with the last id those that follow:

      rapporteur timeline talks.dossier --limit 50
      rapporteur timeline talks.dossier --limit 50 --after e1f2a3b4c

    --type is an event's type, an actor's kind, an article's outlet, and direct or indirect of a \
    statement; --status an actor's sector, a statement's stance, and how an article's date is known. \
    Of actors, --from, --to and --independent ask for those of whom so much is told; of articles, \
    --independent for those of a story that so many tell.
    """

  static let search = """
    All the words have to be there, in the text of an article or in an entry; marks on letters \
    and capitals make no difference. Words in quotation marks stand together.

      rapporteur search talks.dossier fishing grounds
      rapporteur search talks.dossier '"fishing grounds"' --from 2022-04-01
    """

  static let show = """
    The entry, and each sentence that it rests on with the words marked. Of an article whose page \
    changed, also its versions and what changed from each to the next, in words.

      rapporteur show talks.dossier e1f2a3b4c
    """

  static let diff = """
    What came into the dossier since a day, what changed and in which fields, what is newly \
    doubted (sources differ, a plan is off, a promise is in doubt or broken), and what is gone.

      rapporteur diff talks.dossier --since 2021-04-09
    """
}
