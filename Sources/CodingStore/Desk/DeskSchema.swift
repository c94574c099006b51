internal import GRDB

/// What the workbench keeps beside a workspace: people, sessions, decisions on the way to a record, and what was done by whom.
///
/// A record counts when it stands in the workspace's own database; what is here leads to it. Decisions and the log are only added to.
enum DeskSchema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 desk") { database in
      for statement in statements { try database.execute(sql: statement) }
    }
    return migrator
  }

  private static let statements =
    [
      """
      CREATE TABLE account (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE CHECK (name <> ''),
        role TEXT NOT NULL CHECK (\(StoreSchema.isOne(of: Account.Role.allCases.map(\.rawValue), "role"))),
        secret TEXT,
        invitation TEXT UNIQUE,
        invited_until INTEGER,
        is_closed INTEGER NOT NULL DEFAULT 0 CHECK (is_closed IN (0, 1)),
        settings TEXT NOT NULL DEFAULT '{}'
      ) STRICT
      """,
      """
      CREATE TABLE session (
        digest TEXT PRIMARY KEY CHECK (length(digest) = 64),
        account INTEGER NOT NULL REFERENCES account (id),
        csrf TEXT NOT NULL,
        began INTEGER NOT NULL,
        seen INTEGER NOT NULL,
        place TEXT NOT NULL
      ) STRICT, WITHOUT ROWID
      """,
      """
      CREATE TABLE token (
        digest TEXT PRIMARY KEY CHECK (length(digest) = 64),
        account INTEGER NOT NULL REFERENCES account (id),
        name TEXT NOT NULL CHECK (name <> ''),
        made INTEGER NOT NULL,
        until INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID
      """,
      """
      CREATE TABLE decision (
        item TEXT NOT NULL,
        coder TEXT NOT NULL,
        sequence INTEGER NOT NULL CHECK (sequence > 0),
        id TEXT NOT NULL,
        at INTEGER NOT NULL,
        label TEXT NOT NULL,
        record TEXT NOT NULL,
        is_finish INTEGER NOT NULL CHECK (is_finish IN (0, 1)),
        PRIMARY KEY (coder, item, sequence),
        UNIQUE (coder, item, id)
      ) STRICT, WITHOUT ROWID
      """,
      """
      CREATE TABLE finish (
        item TEXT NOT NULL,
        coder TEXT NOT NULL,
        sequence INTEGER NOT NULL,
        stamp INTEGER NOT NULL,
        PRIMARY KEY (coder, item, sequence),
        FOREIGN KEY (coder, item, sequence) REFERENCES decision (coder, item, sequence)
      ) STRICT, WITHOUT ROWID
      """,
      // A record in the workspace that came in by another way, and that the coder was shown.
      """
      CREATE TABLE seen (
        item TEXT NOT NULL,
        coder TEXT NOT NULL,
        sequence INTEGER NOT NULL,
        stamp INTEGER NOT NULL
      ) STRICT
      """,
      "CREATE INDEX seen_item ON seen (coder, item)",
      """
      CREATE TABLE done (
        at INTEGER NOT NULL,
        who TEXT NOT NULL,
        what TEXT NOT NULL,
        detail TEXT NOT NULL,
        place TEXT NOT NULL
      ) STRICT
      """,
    ] + ["decision", "finish", "seen", "done"].flatMap(StoreSchema.appendOnly)
}
