internal import Containers
package import CoverageModel

extension StoreReader {
  /// The latest revision of one coder's record of one item; nil when there is none.
  package func latest(item: Int64, coder: Int64, purpose: Coder.Purpose) throws -> StoredCoding? {
    let rows = try SQLStatement(
      database,
      """
      SELECT \(StoredCoding.columns) FROM coding
      WHERE item = ? AND coder = ? AND purpose = ? ORDER BY revision DESC LIMIT 1
      """)
    rows.bind(item, 1)
    rows.bind(coder, 2)
    rows.bind(purpose.rawValue, 3)
    guard try rows.next() else { return nil }
    defer { rows.reset() }
    return try StoredCoding(rows)
  }

  /// The names of all items, by id.
  package func itemNames() throws -> [Int64: String] {
    let rows = try SQLStatement(database, "SELECT id, name FROM item")
    var names: [Int64: String] = [:]
    while try rows.next() { names[rows.number(0)] = rows.string(1) }
    return names
  }

  /// Items that somebody is to code first, and has not coded.
  package func openPrimaries() throws -> Int {
    let rows = try SQLStatement(
      database,
      """
      SELECT count(*) FROM assignment JOIN batch ON batch.id = assignment.batch
      WHERE assignment.purpose = 'primary'
      AND NOT EXISTS (SELECT 1 FROM withdrawal WHERE withdrawal.assignment = assignment.id)
      AND NOT EXISTS (
        SELECT 1 FROM coding
        WHERE coding.item = assignment.item AND coding.coder = batch.coder AND coding.purpose = 'primary')
      """)
    defer { rows.reset() }
    return try rows.next() ? Int(rows.number(0)) : 0
  }

  /// A program's latest record set of an item; nil when there is none.
  package func suggestion(of item: Int64) throws -> StoredCoding? {
    let rows = try SQLStatement(
      database,
      "SELECT \(StoredCoding.columns) FROM coding WHERE item = ? AND purpose = 'machine' ORDER BY id DESC LIMIT 1")
    rows.bind(item, 1)
    guard try rows.next() else { return nil }
    defer { rows.reset() }
    return try StoredCoding(rows)
  }

  package func isReviewed(_ coding: Int64) throws -> Bool {
    let rows = try SQLStatement(database, "SELECT 1 FROM review WHERE coding = ? LIMIT 1")
    rows.bind(coding, 1)
    defer { rows.reset() }
    return try rows.next()
  }

  /// A number that tells what a record set says from what another says, never 0: the same in every copy of a workspace.
  package func stamp(of coding: StoredCoding) throws -> Int {
    var text = CodeText.text(coding.codes) + (coding.isUncodable ? "!" : "") + coding.note
    for attribution in try attributions(of: coding.id) { text += "\n\(attribution.stampText)" }
    // Seven hexadecimal digits stand exactly in a cell of a spreadsheet.
    return (Int(SHA256Digest.hex(text).prefix(7), radix: 16) ?? 0) + 1
  }

  /// Where the attributions of an item end that are in force, in its measure; nil when nothing is coded in it.
  func lastPlace(in item: Int64) throws -> Int64? {
    let rows = try SQLStatement(
      database,
      """
      SELECT max(coalesce(finish, measure)) FROM coding JOIN attribution ON attribution.coding = coding.id
      WHERE coding.item = ?1 AND revision = (
        SELECT max(revision) FROM coding AS other
        WHERE other.item = ?1 AND other.coder = coding.coder AND other.purpose = coding.purpose)
      """)
    rows.bind(item, 1)
    defer { rows.reset() }
    return try rows.next() ? rows.optionalNumber(0) : nil
  }

  func hasItems() throws -> Bool { try hasRows("item") }

  package func isWithoutItems() throws -> Bool { try !hasItems() }

  func hasCodings() throws -> Bool { try hasRows("coding") }

  private func hasRows(_ table: String) throws -> Bool {
    let rows = try SQLStatement(database, "SELECT 1 FROM \(table) LIMIT 1")
    defer { rows.reset() }
    return try rows.next()
  }

  /// Ids of the variables of level `attribution` that any attribution has a code of.
  package func codedVariables() throws -> Set<String> {
    let rows = try SQLStatement(database, "SELECT DISTINCT codes FROM attribution WHERE codes <> ''")
    var variables: Set<String> = []
    while try rows.next() { variables.formUnion(try CodeText.codes(rows.text(0)).keys) }
    return variables
  }

  func hasEvidence(_ digest: String) throws -> Bool {
    let rows = try SQLStatement(database, "SELECT 1 FROM evidence WHERE digest = ?")
    rows.bind(digest, 1)
    defer { rows.reset() }
    return try rows.next()
  }

  /// The files of evidence: digest in hexadecimal, size in bytes, and the name that the file had.
  package func evidence() throws -> [(digest: String, size: Int, name: String)] {
    let rows = try SQLStatement(database, "SELECT digest, size, name FROM evidence ORDER BY rowid")
    var evidence: [(digest: String, size: Int, name: String)] = []
    while try rows.next() { evidence.append((rows.string(0), Int(rows.number(1)), rows.string(2))) }
    return evidence
  }

  /// The assignments that were not taken back, by batch and within one in the order of the coder.
  ///
  /// - Parameter withdrawn: whether those that were taken back are given too.
  /// - Returns: the assignments.
  /// - Throws: `StoreError`.
  package func assignments(withdrawn: Bool = false) throws -> [StoredAssignment] {
    let rows = try SQLStatement(
      database,
      """
      SELECT assignment.id, batch.coder, batch.number, assignment.item, assignment.purpose, assignment.place
      FROM assignment JOIN batch ON batch.id = assignment.batch
      WHERE ?1 OR NOT EXISTS (SELECT 1 FROM withdrawal WHERE withdrawal.assignment = assignment.id)
      ORDER BY batch.id, assignment.place, assignment.id
      """)
    rows.bind(withdrawn ? 1 : 0, 1)
    var assignments: [StoredAssignment] = []
    while try rows.next() {
      guard let purpose = Coder.Purpose(rawValue: rows.string(4)) else {
        throw StoreError.damaged("the purpose of assignment \(rows.number(0)) cannot be")
      }
      assignments.append(
        StoredAssignment(
          id: rows.number(0), coder: rows.number(1), batch: Int(rows.number(2)), item: rows.number(3),
          purpose: purpose, place: Int(rows.number(5))))
    }
    return assignments
  }

  /// The numbers of a coder's batches.
  package func batches(of coder: Int64) throws -> [Int] {
    let rows = try SQLStatement(database, "SELECT number FROM batch WHERE coder = ? ORDER BY number")
    rows.bind(coder, 1)
    var batches: [Int] = []
    while try rows.next() { batches.append(Int(rows.number(0))) }
    return batches
  }

  /// The text of an item's latest Document; nil when it has none.
  package func body(of item: Int64) throws -> String? {
    let rows = try SQLStatement(database, "SELECT body FROM document WHERE item = ? ORDER BY rowid DESC LIMIT 1")
    rows.bind(item, 1)
    guard try rows.next() else { return nil }
    defer { rows.reset() }
    return rows.string(0)
  }

  /// The latest Document of an item; nil when it has none.
  package func document(of item: Int64) throws -> StoredDocument? {
    let rows = try SQLStatement(
      database,
      "SELECT digest, characters, body, line FROM document WHERE item = ? ORDER BY rowid DESC LIMIT 1")
    rows.bind(item, 1)
    guard try rows.next() else { return nil }
    defer { rows.reset() }
    return StoredDocument(
      item: item, digest: rows.string(0), characters: Int(rows.number(1)), body: rows.string(2), line: rows.string(3))
  }

  /// The recordings, in the order in which they came, each with the id of its outlet.
  package func recordings() throws -> [(outlet: String, span: Range<Int64>, gaps: [Recording.Gap])] {
    var gaps: [Int64: [Recording.Gap]] = [:]
    let gapRows = try SQLStatement(database, "SELECT recording, start, finish, reason FROM gap ORDER BY rowid")
    while try gapRows.next() {
      gaps[gapRows.number(0), default: []].append(
        Recording.Gap(span: try span(gapRows, 1, 2), reason: gapRows.string(3)))
    }
    let rows = try SQLStatement(database, "SELECT id, outlet, start, finish FROM recording ORDER BY id")
    var recordings: [(outlet: String, span: Range<Int64>, gaps: [Recording.Gap])] = []
    while try rows.next() {
      recordings.append((rows.string(1), try span(rows, 2, 3), gaps[rows.number(0)] ?? []))
    }
    return recordings
  }

  private func span(_ rows: SQLStatement, _ start: Int32, _ end: Int32) throws -> Range<Int64> {
    guard rows.number(start) <= rows.number(end) else {
      throw StoreError.damaged("a recording that ends before it begins")
    }
    return rows.number(start)..<rows.number(end)
  }

  /// The incidents as they were noted last, in the order in which they were noted first: one text a column, in the order of
  /// `name, rule, platform, day, severity, evidence, referral, outcome`.
  package func incidents() throws -> [[String]] {
    let rows = try SQLStatement(
      database,
      "SELECT name, rule, platform, day, severity, evidence, referral, outcome FROM incident ORDER BY rowid")
    var order: [String] = []
    var latest: [String: [String]] = [:]
    while try rows.next() {
      let name = rows.string(0)
      if latest.updateValue((0..<8).map { rows.string($0) }, forKey: name) == nil { order.append(name) }
    }
    return order.compactMap { latest[$0] }
  }

  /// The rows of one of the smaller files, one JSON object each.
  package func sundry(role: String, _ body: (UnsafeRawBufferPointer) throws -> Void) throws {
    let rows = try SQLStatement(database, "SELECT line FROM sundry WHERE role = ? ORDER BY rowid")
    rows.bind(role, 1)
    while try rows.next() { try body(rows.text(0)) }
  }

  /// Which record sets a decision was made between, by decision.
  package func decisions() throws -> [Int64: [Int64]] {
    let rows = try SQLStatement(database, "SELECT decision, original FROM decided ORDER BY rowid")
    var decisions: [Int64: [Int64]] = [:]
    while try rows.next() { decisions[rows.number(0), default: []].append(rows.number(1)) }
    return decisions
  }
}
