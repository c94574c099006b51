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
        purpose TEXT NOT NULL CHECK (\(StoreSchema.isOne(of: ["primary", "double", "gold", "adjudication", "machine"], "purpose"))),
        revision INTEGER NOT NULL CHECK (revision > 0),
        codebook INTEGER NOT NULL REFERENCES codebook (id),
        extent INTEGER CHECK (extent BETWEEN 0 AND 4294967295),
        codes TEXT NOT NULL,
        uncodable INTEGER NOT NULL CHECK (uncodable = 0 OR uncodable = 1),
        note TEXT NOT NULL,
        UNIQUE (item, coder, purpose, revision)
      ) STRICT
      """,
      "CREATE INDEX coding_event ON coding (event)",
      """
      CREATE TABLE attribution (
        coding INTEGER NOT NULL REFERENCES coding (id),
        number INTEGER NOT NULL CHECK (number > 0),
        actor TEXT NOT NULL CHECK (actor <> ''),
        start INTEGER CHECK (start >= 0),
        finish INTEGER CHECK (finish >= start),
        measure INTEGER NOT NULL CHECK (measure BETWEEN 0 AND 4294967295),
        mode TEXT NOT NULL CHECK (\(StoreSchema.isOne(of: ["direct", "indirect", "image", "logo"], "mode"))),
        capacity TEXT NOT NULL
          CHECK (\(StoreSchema.isOne(of: ["candidate", "official", "party", "proxy", "private", "expert", "unclear"], "capacity"))),
        tone_state TEXT NOT NULL CHECK (\(StoreSchema.isOne(of: ["judged", "mixed", "not-applicable", "not-coded"], "tone_state"))),
        tone INTEGER CHECK (tone BETWEEN -2 AND 2),
        gender TEXT CHECK (\(StoreSchema.isOne(of: ["female", "male", "other", "unknown", "not-applicable"], "gender"))),
        codes TEXT NOT NULL,
        note TEXT NOT NULL,
        PRIMARY KEY (coding, number),
        CHECK ((start IS NULL) = (finish IS NULL)),
        CHECK (start IS NULL OR measure = finish - start),
        CHECK ((tone IS NOT NULL) = (tone_state = 'judged'))
      ) STRICT, WITHOUT ROWID
      """,
      // Rules that hold between rows are checked once, when their event is sealed: a trigger for each of a million rows would
      // take longer than all the rest.
      """
      CREATE TRIGGER seal_spans BEFORE INSERT ON seal
      BEGIN
        SELECT RAISE(ABORT, 'attribution: beyond the end of its item, or in one that cannot be coded') WHERE EXISTS (
          SELECT 1 FROM coding JOIN attribution ON attribution.coding = coding.id
          WHERE coding.event = NEW.event
          AND (coalesce(attribution.finish, attribution.measure) > coding.extent OR coding.uncodable = 1));
      END
      """,
      // What a program suggests stays apart from what persons decide.
      """
      CREATE TRIGGER seal_kinds BEFORE INSERT ON seal
      BEGIN
        SELECT RAISE(ABORT, 'coding: machines suggest, persons decide') WHERE EXISTS (
          SELECT 1 FROM coding JOIN coder ON coder.id = coding.coder
          WHERE coding.event = NEW.event AND (coding.purpose = 'machine') <> (coder.kind = 'machine'));
      END
      """,
      // Nobody codes an own item a second time to be compared with.
      """
      CREATE TRIGGER seal_independence BEFORE INSERT ON seal
      BEGIN
        SELECT RAISE(ABORT, 'coding: the coder has coded this item already for the other purpose') WHERE EXISTS (
          SELECT 1 FROM coding JOIN coding AS other ON other.item = coding.item AND other.coder = coding.coder
          WHERE coding.event = NEW.event AND coding.purpose IN ('primary', 'double')
          AND other.purpose = CASE coding.purpose WHEN 'primary' THEN 'double' ELSE 'primary' END);
      END
      """,
    ] + ["coding", "attribution"].flatMap(StoreSchema.appendOnly)
}
