package import CoverageModel
internal import GRDB

/// What a workspace's database holds at one moment.
package struct StoreReader {
  let database: Database

  init(_ database: Database) { self.database = database }

  /// The id of the workspace (32 hexadecimal digits) and its name.
  package func workspace() throws -> (id: String, name: String) {
    let rows = try SQLStatement(database, "SELECT id, name FROM workspace")
    guard try rows.next() else { throw StoreError.damaged("it does not say which workspace it is") }
    defer { rows.reset() }
    return (rows.string(0), rows.string(1))
  }

  /// The number and hash of the last event; 0 and an empty text when there is none.
  package func head() throws -> (number: Int64, hash: String) {
    let rows = try SQLStatement(database, "SELECT event, hash FROM seal ORDER BY event DESC LIMIT 1")
    guard try rows.next() else { return (0, "") }
    defer { rows.reset() }
    return (rows.number(0), rows.string(1))
  }

  /// The log, oldest first.
  ///
  /// - Throws: `StoreError.damaged` when an event is not the one that was sealed.
  package func events() throws -> [StoreEvent] {
    let rows = try SQLStatement(
      database,
      """
      SELECT number, at, who, action, reason, detail, content, previous, hash FROM event
      LEFT JOIN seal ON seal.event = event.number ORDER BY number
      """)
    var events: [StoreEvent] = []
    var head = ""
    while try rows.next() {
      guard let action = StoreAction(rawValue: rows.string(3)), let content = ContentText.content(rows.string(6)) else {
        throw StoreError.damaged("event \(rows.number(0)) cannot be read")
      }
      let event = StoreEvent(
        number: rows.number(0), at: rows.number(1), who: rows.string(2), action: action, reason: rows.string(4),
        detail: rows.string(5), content: content, previous: rows.string(7))
      guard event.number == Int64(events.count + 1), event.previous == head, event.hash == rows.string(8) else {
        throw StoreError.damaged("event \(event.number) is not the one that was sealed")
      }
      head = event.hash
      events.append(event)
    }
    return events
  }

  /// When an event was made, in UTC milliseconds; nil when there is none of that number.
  package func moment(of event: Int64) throws -> Int64? {
    let rows = try SQLStatement(database, "SELECT at FROM event WHERE number = ?")
    rows.bind(event, 1)
    guard try rows.next() else { return nil }
    defer { rows.reset() }
    return rows.number(0)
  }

  // MARK: Codebooks and coders

  /// The versions of the codebook that were adopted, oldest first.
  package func codebooks() throws -> [StoredCodebook] {
    let rows = try SQLStatement(
      database, "SELECT id, name, version, fingerprint, file, bytes, event FROM codebook ORDER BY id")
    var codebooks: [StoredCodebook] = []
    while try rows.next() {
      codebooks.append(
        StoredCodebook(
          id: rows.number(0), name: rows.string(1), version: rows.string(2), fingerprint: rows.string(3),
          file: rows.string(4), bytes: Array(rows.blob(5))))
    }
    let files = try SQLStatement(database, "SELECT codebook, name, bytes FROM codebook_file ORDER BY rowid")
    while try files.next() {
      guard let place = codebooks.firstIndex(where: { $0.id == files.number(0) }) else { continue }
      codebooks[place].files[files.string(1)] = Array(files.blob(2))
    }
    return codebooks
  }

  /// All coders, in the order in which they came.
  package func coders() throws -> [StoredCoder] {
    let rows = try SQLStatement(
      database,
      """
      SELECT id, name, kind, (SELECT state FROM coder_state WHERE coder = coder.id ORDER BY rowid DESC LIMIT 1)
      FROM coder ORDER BY id
      """)
    var coders: [StoredCoder] = []
    while try rows.next() {
      coders.append(
        StoredCoder(
          id: rows.number(0), name: rows.string(1), isMachine: rows.string(2) == "machine",
          hasJoined: rows.optionalString(3) == "joined", hasLeft: rows.optionalString(3) == "left"))
    }
    return coders
  }

  // MARK: Items

  /// The items as their latest version has them, in the order in which they came.
  package func items(_ body: (StoredItem) throws -> Void) throws {
    var cache = CodeTextCache()
    try itemRows { try body(StoredItem($0.rows, cache: &cache)) }
  }

  /// The same without a value for each: the row is lent.
  package func itemRows(_ body: (StoredItemRow) throws -> Void) throws {
    // Without corrections versions stand in the order of the items, and are read without looking each one up.
    let rows = try SQLStatement(
      database,
      try hasCorrections(of: "item_version")
        ? """
        SELECT \(StoredItem.columns) FROM item JOIN item_version ON item_version.item = item.id
        WHERE revision = (SELECT max(revision) FROM item_version WHERE item = item.id) ORDER BY item.id
        """
        : """
        SELECT \(StoredItem.columns) FROM item_version CROSS JOIN item ON item.id = item_version.item
        ORDER BY item_version.rowid
        """)
    while try rows.next() { try body(StoredItemRow(rows: rows)) }
  }

  /// One item as its latest version has it; nil when there is none of that name.
  package func item(_ name: String) throws -> StoredItem? {
    let rows = try SQLStatement(
      database,
      """
      SELECT \(StoredItem.columns) FROM item JOIN item_version ON item_version.item = item.id
      WHERE item.name = ? ORDER BY revision DESC LIMIT 1
      """)
    rows.bind(name, 1)
    var cache = CodeTextCache()
    guard try rows.next() else { return nil }
    defer { rows.reset() }
    return try StoredItem(rows, cache: &cache)
  }

  /// Whether any row supersedes another; while none does, nobody need ask of each which one is the latest.
  private func hasCorrections(of table: String) throws -> Bool {
    let rows = try SQLStatement(database, "SELECT 1 FROM \(table) WHERE revision > 1 LIMIT 1")
    defer { rows.reset() }
    return try rows.next()
  }

  // MARK: Record sets

  /// The latest revision of each coder's record of each item, in the order in which they came.
  ///
  /// - Parameters:
  ///   - purpose: only those with this purpose; all when nil.
  ///   - body: is given one after the other.
  /// - Throws: `StoreError`, or what `body` throws.
  package func codings(purpose: Coder.Purpose? = nil, _ body: (StoredCoding) throws -> Void) throws {
    let corrected = try hasCorrections(of: "coding")
    let latest = """
      revision = (
        SELECT max(revision) FROM coding AS other
        WHERE other.item = coding.item AND other.coder = coding.coder AND other.purpose = coding.purpose)
      """
    let rows = try SQLStatement(
      database,
      """
      SELECT \(StoredCoding.columns) FROM coding
      WHERE \(corrected ? latest : "true") AND (?1 IS NULL OR purpose = ?1) ORDER BY id
      """)
    if let purpose { rows.bind(purpose.rawValue, 1) } else { rows.bindNone(1) }
    while try rows.next() { try body(StoredCoding(rows)) }
  }

  /// No more items and record sets than these, so that room can be made for all of them at once.
  package func mostItemsAndCodings() throws -> (items: Int, codings: Int) {
    let rows = try SQLStatement(database, "SELECT (SELECT max(id) FROM item), (SELECT max(id) FROM coding)")
    guard try rows.next() else { return (0, 0) }
    defer { rows.reset() }
    return (Int(clamping: rows.number(0)), Int(clamping: rows.number(1)))
  }

  /// Every attribution of every revision, by record set and within one as they were entered. The row is lent.
  package func attributions(_ body: (StoredAttributionRow) throws -> Void) throws {
    let rows = try SQLStatement(
      database, "SELECT \(StoredAttributionRow.columns) FROM attribution ORDER BY coding, number")
    while try rows.next() { try body(StoredAttributionRow(rows: rows)) }
  }

  /// The attributions of one record set.
  package func attributions(of coding: Int64) throws -> [AttributionRecord] {
    let rows = try SQLStatement(
      database,
      "SELECT \(StoredAttribution.columns) FROM attribution WHERE coding = ? ORDER BY number")
    rows.bind(coding, 1)
    var attributions: [AttributionRecord] = []
    while try rows.next() { attributions.append(try StoredAttribution(rows: rows).record()) }
    return attributions
  }
}
