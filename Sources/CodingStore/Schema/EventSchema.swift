/// Who changed what, when and why, and the seal that closes each event.
enum EventSchema {
  static let statements =
    [
      """
      CREATE TABLE workspace (
        one INTEGER PRIMARY KEY CHECK (one = 1),
        id TEXT NOT NULL CHECK (length(id) = 32),
        name TEXT NOT NULL CHECK (name <> '')
      ) STRICT
      """,
      """
      CREATE TABLE event (
        number INTEGER PRIMARY KEY CHECK (number > 0),
        at INTEGER NOT NULL,
        who TEXT NOT NULL CHECK (who <> ''),
        action TEXT NOT NULL CHECK (action <> ''),
        reason TEXT NOT NULL
      ) STRICT
      """,
      // An event is sealed last, in the transaction that adds its rows.
      """
      CREATE TABLE seal (
        event INTEGER PRIMARY KEY REFERENCES event (number),
        detail TEXT NOT NULL,
        rows INTEGER NOT NULL CHECK (rows >= 0),
        content TEXT NOT NULL,
        previous TEXT NOT NULL,
        hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64)
      ) STRICT
      """,
    ] + ["workspace", "event", "seal"].flatMap(StoreSchema.appendOnly)
}
