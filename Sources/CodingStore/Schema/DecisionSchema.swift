/// What persons decided between coders, and about what a program suggested.
enum DecisionSchema {
  static let statements =
    [
      // A decision is a record set of purpose `adjudication`; these are the ones that it was made between.
      """
      CREATE TABLE decided (
        event INTEGER NOT NULL REFERENCES event (number),
        decision INTEGER NOT NULL REFERENCES coding (id),
        original INTEGER NOT NULL REFERENCES coding (id),
        UNIQUE (decision, original),
        CHECK (decision <> original)
      ) STRICT
      """,
      """
      CREATE TABLE review (
        event INTEGER NOT NULL REFERENCES event (number),
        coding INTEGER NOT NULL,
        number INTEGER NOT NULL,
        verdict TEXT NOT NULL CHECK (\(StoreSchema.isOne(of: ["accepted", "edited", "rejected"], "verdict"))),
        coder INTEGER NOT NULL REFERENCES coder (id),
        result INTEGER REFERENCES coding (id),
        FOREIGN KEY (coding, number) REFERENCES attribution (coding, number),
        CHECK ((result IS NULL) = (verdict = 'rejected'))
      ) STRICT
      """,
      "CREATE INDEX review_suggestion ON review (coding, number)",
    ] + ["decided", "review"].flatMap(StoreSchema.appendOnly)
}
