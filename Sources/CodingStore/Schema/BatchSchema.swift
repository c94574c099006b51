/// Who is to code what.
enum BatchSchema {
  static let statements =
    [
      """
      CREATE TABLE batch (
        id INTEGER PRIMARY KEY,
        event INTEGER NOT NULL REFERENCES event (number),
        coder INTEGER NOT NULL REFERENCES coder (id),
        number INTEGER NOT NULL CHECK (number > 0),
        UNIQUE (coder, number)
      ) STRICT
      """,
      """
      CREATE TABLE assignment (
        id INTEGER PRIMARY KEY,
        event INTEGER NOT NULL REFERENCES event (number),
        batch INTEGER NOT NULL REFERENCES batch (id),
        item INTEGER NOT NULL REFERENCES item (id),
        purpose TEXT NOT NULL CHECK (\(StoreSchema.isOne(of: ["primary", "double", "gold"], "purpose"))),
        place INTEGER NOT NULL CHECK (place > 0),
        UNIQUE (batch, item)
      ) STRICT
      """,
      """
      CREATE TABLE withdrawal (
        event INTEGER NOT NULL REFERENCES event (number),
        assignment INTEGER NOT NULL UNIQUE REFERENCES assignment (id)
      ) STRICT
      """,
    ] + ["batch", "assignment", "withdrawal"].flatMap(StoreSchema.appendOnly)
}
