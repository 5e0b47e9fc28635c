import GRDB

/// The tables of a dossier file, as a list of steps that only ever grows: a step that was released
/// is never changed, so that every file that is out there can be brought up to date.
enum Migrations {
  /// "Rapp", by which a dossier is told from any other database.
  static let applicationId: Int32 = 0x5261_7070

  static let all: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 articles and what is kept of them", migrate: articles)
    migrator.registerMigration("2 entries of the dossier", migrate: entries)
    migrator.registerMigration("3 changes", migrate: changes)
    migrator.registerMigration("4 what lists and pages ask", migrate: questions)
    migrator.registerMigration("5 what is kept of feeds, one page for http and https") { db in
      try feeds(db)
    }
    return migrator
  }()

  /// Texts stand apart from what was read of them: a reading is written anew when companions move
  /// the date of an article, and the index of its words need not know.
  private static func articles(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE setting(name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) WITHOUT ROWID;

        CREATE TABLE article(
          number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, page TEXT, path TEXT,
          text TEXT NOT NULL, facts TEXT NOT NULL, came INTEGER NOT NULL, shelved TEXT);
        CREATE INDEX article_page ON article(page) WHERE page IS NOT NULL;

        CREATE TABLE version(
          id TEXT PRIMARY KEY NOT NULL, page TEXT NOT NULL, text TEXT NOT NULL,
          facts TEXT NOT NULL, came INTEGER NOT NULL, replaced INTEGER NOT NULL,
          successor TEXT NOT NULL) WITHOUT ROWID;
        CREATE INDEX version_page ON version(page);

        CREATE TABLE reading(
          article INTEGER PRIMARY KEY REFERENCES article(number) ON DELETE CASCADE,
          claims TEXT NOT NULL, extractor TEXT NOT NULL);

        CREATE VIRTUAL TABLE article_words USING fts5(
          text, content='article', content_rowid='number',
          tokenize='unicode61 remove_diacritics 2');
        CREATE TRIGGER article_words_added AFTER INSERT ON article
        WHEN new.shelved IS NULL BEGIN
          INSERT INTO article_words(rowid, text) VALUES (new.number, new.text);
        END;
        CREATE TRIGGER article_words_removed AFTER DELETE ON article
        WHEN old.shelved IS NULL BEGIN
          INSERT INTO article_words(article_words, rowid, text)
          VALUES ('delete', old.number, old.text);
        END;
        """)
  }

  /// `start` and `end` are days since 1970-01-01; `country` is a place's or an actor's own.
  private static func entries(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE entry(
          number INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, title TEXT NOT NULL,
          words TEXT NOT NULL, start INTEGER, "end" INTEGER, type TEXT, status TEXT, country TEXT,
          independent INTEGER, doubts INTEGER NOT NULL, digest INTEGER NOT NULL,
          json TEXT NOT NULL, UNIQUE(kind, id));
        CREATE INDEX entry_id ON entry(id);
        CREATE INDEX entry_time ON entry(kind, start, "end", id);

        CREATE TABLE link(
          entry INTEGER NOT NULL REFERENCES entry(number) ON DELETE CASCADE,
          target TEXT NOT NULL, PRIMARY KEY(entry, target)) WITHOUT ROWID;
        CREATE INDEX link_target ON link(target);

        CREATE VIRTUAL TABLE entry_words USING fts5(
          words, content='entry', content_rowid='number',
          tokenize='unicode61 remove_diacritics 2');
        CREATE TRIGGER entry_words_added AFTER INSERT ON entry BEGIN
          INSERT INTO entry_words(rowid, words) VALUES (new.number, new.words);
        END;
        CREATE TRIGGER entry_words_removed AFTER DELETE ON entry BEGIN
          INSERT INTO entry_words(entry_words, rowid, words)
          VALUES ('delete', old.number, old.words);
        END;
        CREATE TRIGGER entry_words_changed AFTER UPDATE OF words ON entry
        WHEN old.words <> new.words BEGIN
          INSERT INTO entry_words(entry_words, rowid, words)
          VALUES ('delete', old.number, old.words);
          INSERT INTO entry_words(rowid, words) VALUES (new.number, new.words);
        END;
        """)
  }

  /// What a watcher keeps of a feed between polls is its own affair: a line of JSON. It stands in
  /// the dossier, so that a copy of the file goes on where the file stood, and so that no article
  /// counts as taken that is not kept.
  private static func feeds(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE feed(url TEXT PRIMARY KEY NOT NULL, state TEXT NOT NULL) WITHOUT ROWID;
        UPDATE article SET page = 'https://' || substr(page, 8) WHERE page LIKE 'http://%';
        UPDATE version SET page = 'https://' || substr(page, 8) WHERE page LIKE 'http://%';
        """)
  }

  private static func changes(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE change(
          number INTEGER PRIMARY KEY, day INTEGER NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL,
          what TEXT NOT NULL, title TEXT NOT NULL, fields TEXT NOT NULL);
        CREATE INDEX change_day ON change(day);
        """)
  }

  /// What is asked of lists and pages: entries of one value in order of time, those that something
  /// speaks against, articles put aside, and actors by words of their names.
  private static func questions(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE INDEX entry_type ON entry(kind, type, start, "end", id);
        CREATE INDEX entry_status ON entry(kind, status, start, "end", id);
        CREATE INDEX entry_country ON entry(kind, country, start, "end", id);
        CREATE INDEX entry_independent ON entry(kind, independent);
        CREATE INDEX entry_doubts ON entry(start, id) WHERE doubts > 0;
        CREATE INDEX article_shelved ON article(came, id) WHERE shelved IS NOT NULL;

        CREATE VIRTUAL TABLE actor_words USING fts5(
          words, content='entry', content_rowid='number',
          tokenize='unicode61 remove_diacritics 2');
        INSERT INTO actor_words(rowid, words)
          SELECT number, words FROM entry WHERE kind = 'actor';
        CREATE TRIGGER actor_words_added AFTER INSERT ON entry WHEN new.kind = 'actor' BEGIN
          INSERT INTO actor_words(rowid, words) VALUES (new.number, new.words);
        END;
        CREATE TRIGGER actor_words_removed AFTER DELETE ON entry WHEN old.kind = 'actor' BEGIN
          INSERT INTO actor_words(actor_words, rowid, words)
          VALUES ('delete', old.number, old.words);
        END;
        CREATE TRIGGER actor_words_changed AFTER UPDATE OF words ON entry
        WHEN old.kind = 'actor' AND old.words <> new.words BEGIN
          INSERT INTO actor_words(actor_words, rowid, words)
          VALUES ('delete', old.number, old.words);
          INSERT INTO actor_words(rowid, words) VALUES (new.number, new.words);
        END;
        """)
  }
}
