/// Codebook versions, coders, items and what lies beside them.
enum ItemSchema {
  static let statements =
    [
      """
      CREATE TABLE codebook (
        id INTEGER PRIMARY KEY,
        event INTEGER NOT NULL REFERENCES event (number),
        name TEXT NOT NULL,
        version TEXT NOT NULL,
        fingerprint TEXT NOT NULL UNIQUE CHECK (length(fingerprint) = 64),
        file TEXT NOT NULL,
        bytes BLOB NOT NULL,
        UNIQUE (name, version)
      ) STRICT
      """,
      """
      CREATE TABLE codebook_file (
        event INTEGER NOT NULL REFERENCES event (number),
        codebook INTEGER NOT NULL REFERENCES codebook (id),
        name TEXT NOT NULL,
        bytes BLOB NOT NULL,
        UNIQUE (codebook, name)
      ) STRICT
      """,
      """
      CREATE TABLE coder (
        id INTEGER PRIMARY KEY,
        event INTEGER NOT NULL REFERENCES event (number),
        name TEXT NOT NULL UNIQUE CHECK (name <> ''),
        kind TEXT NOT NULL CHECK (kind IN ('person', 'machine'))
      ) STRICT
      """,
      """
      CREATE TABLE coder_state (
        event INTEGER NOT NULL REFERENCES event (number),
        coder INTEGER NOT NULL REFERENCES coder (id),
        state TEXT NOT NULL CHECK (state IN ('joined', 'left'))
      ) STRICT
      """,
      """
      CREATE TABLE item (
        id INTEGER PRIMARY KEY,
        event INTEGER NOT NULL REFERENCES event (number),
        name TEXT NOT NULL UNIQUE CHECK (name <> '')
      ) STRICT
      """,
      """
      CREATE TABLE item_version (
        event INTEGER NOT NULL REFERENCES event (number),
        item INTEGER NOT NULL REFERENCES item (id),
        revision INTEGER NOT NULL CHECK (revision > 0),
        codebook INTEGER NOT NULL REFERENCES codebook (id),
        kind TEXT NOT NULL CHECK (\(StoreSchema.isOne(of: ["broadcast", "article", "print", "post", "declaration"], "kind"))),
        outlet TEXT NOT NULL,
        programme TEXT CHECK (programme <> ''),
        start INTEGER CHECK (start IS NOT NULL OR kind = 'declaration'),
        length INTEGER NOT NULL CHECK (length BETWEEN 0 AND 4294967295),
        period TEXT CHECK (period <> ''),
        election INTEGER NOT NULL CHECK (election IN (0, 1)),
        codes TEXT NOT NULL,
        texts TEXT NOT NULL,
        UNIQUE (item, revision)
      ) STRICT
      """,
      // Marked, never deleted: wire copy counts for each outlet that ran it.
      """
      CREATE TABLE item_mark (
        event INTEGER NOT NULL REFERENCES event (number),
        item INTEGER NOT NULL REFERENCES item (id),
        mark TEXT NOT NULL CHECK (mark IN ('duplicate', 'near-duplicate')),
        original INTEGER NOT NULL REFERENCES item (id),
        likeness INTEGER NOT NULL CHECK (likeness BETWEEN 0 AND 1000),
        CHECK (item <> original)
      ) STRICT
      """,
      """
      CREATE TABLE evidence (
        event INTEGER NOT NULL REFERENCES event (number),
        digest TEXT NOT NULL UNIQUE CHECK (length(digest) = 64),
        size INTEGER NOT NULL CHECK (size >= 0),
        name TEXT NOT NULL
      ) STRICT
      """,
      """
      CREATE TABLE document (
        event INTEGER NOT NULL REFERENCES event (number),
        item INTEGER NOT NULL REFERENCES item (id),
        digest TEXT NOT NULL,
        characters INTEGER NOT NULL CHECK (characters >= 0),
        body TEXT NOT NULL,
        line TEXT NOT NULL
      ) STRICT
      """,
      "CREATE INDEX document_item ON document (item)",
      """
      CREATE TABLE recording (
        id INTEGER PRIMARY KEY,
        event INTEGER NOT NULL REFERENCES event (number),
        outlet TEXT NOT NULL,
        start INTEGER NOT NULL,
        finish INTEGER NOT NULL,
        CHECK (start <= finish)
      ) STRICT
      """,
      """
      CREATE TABLE gap (
        event INTEGER NOT NULL REFERENCES event (number),
        recording INTEGER NOT NULL REFERENCES recording (id),
        start INTEGER NOT NULL,
        finish INTEGER NOT NULL,
        reason TEXT NOT NULL,
        CHECK (start <= finish)
      ) STRICT
      """,
      """
      CREATE TABLE incident (
        event INTEGER NOT NULL REFERENCES event (number),
        name TEXT NOT NULL CHECK (name <> ''),
        rule TEXT NOT NULL,
        platform TEXT NOT NULL,
        day TEXT NOT NULL,
        severity TEXT NOT NULL,
        evidence TEXT NOT NULL,
        referral TEXT NOT NULL,
        outcome TEXT NOT NULL
      ) STRICT
      """,
      // Rows of the smaller files, one JSON object each, as they were imported.
      """
      CREATE TABLE sundry (
        event INTEGER NOT NULL REFERENCES event (number),
        role TEXT NOT NULL CHECK (\(StoreSchema.isOne(of: ["engagement", "airings", "debates"], "role"))),
        line TEXT NOT NULL
      ) STRICT
      """,
    ]
    + [
      "codebook", "codebook_file", "coder", "coder_state", "item", "item_version", "item_mark", "evidence", "document",
      "recording", "gap", "incident", "sundry",
    ].flatMap(StoreSchema.appendOnly)
}
