/// Record sets and their attributions, with the rules of integrity as checks.
enum CodingSchema {
  static let statements =
    [
      // One coder's record of one item; a later revision supersedes the ones before it. `extent` is what a span must fit into.
      """
      CREATE TABLE coding (
        id INTEGER PRIMARY KEY,
        event INTEGER NOT NULL REFERENCES event (number),
        item INTEGER NOT NULL REFERENCES item (id),
        coder INTEGER NOT NULL REFERENCES coder (id),
        purpose TEXT NOT NULL CHECK (purpose IN ('primary', 'double', 'gold', 'adjudication', 'machine')),
        revision INTEGER NOT NULL CHECK (revision > 0),
        codebook INTEGER NOT NULL REFERENCES codebook (id),
        extent INTEGER CHECK (extent BETWEEN 0 AND 4294967295),
        codes TEXT NOT NULL,
        UNIQUE (item, coder, purpose, revision)
      ) STRICT
      """,
      // Nobody codes an own item a second time to be compared with.
      """
      CREATE TRIGGER coding_independent BEFORE INSERT ON coding WHEN NEW.purpose IN ('primary', 'double')
      BEGIN
        SELECT RAISE(ABORT, 'coding: the coder has coded this item already for the other purpose')
        WHERE EXISTS (
          SELECT 1 FROM coding WHERE item = NEW.item AND coder = NEW.coder
          AND purpose = CASE NEW.purpose WHEN 'primary' THEN 'double' ELSE 'primary' END);
      END
      """,
      // What a program suggests stays apart from what persons decide.
      """
      CREATE TRIGGER coding_kind BEFORE INSERT ON coding
      WHEN (NEW.purpose = 'machine') <> ((SELECT kind FROM coder WHERE id = NEW.coder) = 'machine')
      BEGIN SELECT RAISE(ABORT, 'coding: machines suggest, persons decide'); END
      """,
      """
      CREATE TABLE attribution (
        coding INTEGER NOT NULL REFERENCES coding (id),
        number INTEGER NOT NULL CHECK (number > 0),
        actor TEXT NOT NULL CHECK (actor <> ''),
        start INTEGER CHECK (start >= 0),
        finish INTEGER CHECK (finish >= start),
        measure INTEGER NOT NULL CHECK (measure BETWEEN 0 AND 4294967295),
        mode TEXT NOT NULL CHECK (mode IN ('direct', 'indirect', 'image', 'logo')),
        capacity TEXT NOT NULL
          CHECK (capacity IN ('candidate', 'official', 'party', 'proxy', 'private', 'expert', 'unclear')),
        tone_state TEXT NOT NULL CHECK (tone_state IN ('judged', 'mixed', 'not-applicable', 'not-coded')),
        tone INTEGER CHECK (tone BETWEEN -2 AND 2),
        gender TEXT CHECK (gender IN ('female', 'male', 'other', 'unknown', 'not-applicable')),
        codes TEXT NOT NULL,
        note TEXT NOT NULL,
        PRIMARY KEY (coding, number),
        CHECK ((start IS NULL) = (finish IS NULL)),
        CHECK (start IS NULL OR measure = finish - start),
        CHECK ((tone IS NOT NULL) = (tone_state = 'judged'))
      ) STRICT, WITHOUT ROWID
      """,
      """
      CREATE TRIGGER attribution_inside BEFORE INSERT ON attribution
      WHEN coalesce(NEW.finish, NEW.measure) > (SELECT extent FROM coding WHERE id = NEW.coding)
      BEGIN SELECT RAISE(ABORT, 'attribution: beyond the end of its item'); END
      """,
    ] + ["coding", "attribution"].flatMap(StoreSchema.appendOnly)
}
