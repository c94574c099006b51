package import CoverageModel

extension StoreReader {
  /// Every revision of every record set, in the order in which they came.
  func allCodings(_ body: (StoredCoding) throws -> Void) throws {
    let rows = try SQLStatement(
      database, "SELECT \(StoredCoding.columns) FROM coding ORDER BY id")
    while try rows.next() { try body(StoredCoding(rows)) }
  }

  /// The revisions of one coder's record of one item, oldest first.
  package func revisions(item: Int64, coder: Int64, purpose: Coder.Purpose) throws -> [StoredCoding] {
    let rows = try SQLStatement(
      database,
      """
      SELECT \(StoredCoding.columns) FROM coding
      WHERE item = ? AND coder = ? AND purpose = ? ORDER BY revision
      """)
    rows.bind(item, 1)
    rows.bind(coder, 2)
    rows.bind(purpose.rawValue, 3)
    var revisions: [StoredCoding] = []
    while try rows.next() { revisions.append(try StoredCoding(rows)) }
    return revisions
  }

  func itemName(_ id: Int64) throws -> String { try name("SELECT name FROM item WHERE id = ?", id) }

  func coderName(_ id: Int64) throws -> String { try name("SELECT name FROM coder WHERE id = ?", id) }

  private func name(_ query: String, _ id: Int64) throws -> String {
    let rows = try SQLStatement(database, query)
    rows.bind(id, 1)
    guard try rows.next() else { throw StoreError.damaged("a row refers to one that is not there") }
    defer { rows.reset() }
    return rows.string(0)
  }

  /// What persons made of suggestions, in the order in which they did.
  package func reviews() throws -> [StoredReview] {
    let rows = try SQLStatement(database, "SELECT coding, number, verdict, coder, result FROM review ORDER BY rowid")
    var reviews: [StoredReview] = []
    while try rows.next() {
      guard let verdict = SuggestionVerdict(rawValue: rows.string(2)) else {
        throw StoreError.damaged("a review has a verdict that cannot be")
      }
      reviews.append(
        StoredReview(
          coding: rows.number(0), number: Int(rows.number(1)), verdict: verdict, coder: rows.number(3),
          result: rows.optionalNumber(4)))
    }
    return reviews
  }

  /// The Documents of all items, in the order in which they came.
  package func documents(_ body: (StoredDocument) throws -> Void) throws {
    let rows = try SQLStatement(database, "SELECT item, digest, characters, body, line FROM document ORDER BY rowid")
    while try rows.next() {
      try body(
        StoredDocument(
          item: rows.number(0), digest: rows.string(1), characters: Int(rows.number(2)), body: rows.string(3),
          line: rows.string(4)))
    }
  }

  /// Which items are copies of which, in the order in which that was found; likeness in thousandths.
  package func marks() throws -> [(item: Int64, original: Int64, likeness: Int)] {
    let rows = try SQLStatement(database, "SELECT item, original, likeness FROM item_mark ORDER BY rowid")
    var marks: [(item: Int64, original: Int64, likeness: Int)] = []
    while try rows.next() { marks.append((rows.number(0), rows.number(1), Int(rows.number(2)))) }
    return marks
  }

  package func hasDocument(of item: Int64, digest: String) throws -> Bool {
    let rows = try SQLStatement(database, "SELECT 1 FROM document WHERE item = ? AND digest = ?")
    rows.bind(item, 1)
    rows.bind(digest, 2)
    defer { rows.reset() }
    return try rows.next()
  }
}
