internal import CoverageModel
internal import GRDB

/// A change while it is made: rows are added to it, and nobody else sees them before the whole change is done.
package final class StoreChange {
  let database: Database
  /// What the database holds, with what this change has added already.
  package let reader: StoreReader
  /// The number of this change's event.
  package let event: Int64
  /// What the change is about, as one line of JSON; for the log.
  package var detail = ""

  private let who: String
  private let action: StoreAction
  private let reason: String
  private let time: Int64
  private let previous: String
  private var writers: [StoreTable: TableWriter] = [:]
  private var isBegun = false
  private var nextIDs: [StoreTable: Int64] = [:]
  private var coderIDs: [String: Int64] = [:]
  private var itemIDs: [String: Int64] = [:]

  init(_ database: Database, by who: String, _ action: StoreAction, reason: String, at time: Int64) throws {
    self.database = database
    reader = StoreReader(database)
    (self.who, self.action, self.reason, self.time) = (who, action, reason, time)
    let head = try reader.head()
    event = head.number + 1
    previous = head.hash
  }

  /// Closes the event; nil when nothing was added.
  func seal() throws -> StoreEvent? {
    guard isBegun else { return nil }
    let content = StoreTable.allCases.compactMap { table -> StoreEvent.Content? in
      guard let writer = writers[table], writer.rows > 0 else { return nil }
      let rows = writer.rows
      return StoreEvent.Content(table: table.rawValue, rows: rows, digest: writer.digest())
    }
    writers = [:]
    let sealed = StoreEvent(
      number: event, at: time, who: who, action: action, reason: reason, detail: detail, content: content,
      previous: previous)
    try database.execute(
      sql: "INSERT INTO seal (event, detail, rows, content, previous, hash) VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [
        event, detail, content.reduce(0) { $0 + $1.rows }, ContentText.text(content), previous, sealed.hash,
      ])
    return sealed
  }

  /// The writer of a table; the first makes the event.
  func writer(_ table: StoreTable) throws -> TableWriter {
    if let writer = writers[table] { return writer }
    if !isBegun {
      try database.execute(
        sql: "INSERT INTO event (number, at, who, action, reason) VALUES (?, ?, ?, ?, ?)",
        arguments: [event, time, who, action.rawValue, reason])
      isBegun = true
    }
    let writer = try TableWriter(table, in: database)
    writers[table] = writer
    return writer
  }

  /// The next free id of a table.
  func nextID(_ table: StoreTable) throws -> Int64 {
    let id: Int64
    if let known = nextIDs[table] {
      id = known
    } else {
      id = (try Int64.fetchOne(database, sql: "SELECT max(id) FROM \(table.rawValue)") ?? 0) + 1
    }
    nextIDs[table] = id + 1
    return id
  }

  /// The id of a coder, who is added when there is none of that name.
  ///
  /// - Throws: `StoreError.refused` when the name is that of a person and of a program.
  package func coder(_ name: String, isMachine: Bool = false) throws -> Int64 {
    if coderIDs.isEmpty {
      for coder in try reader.coders() { coderIDs[StoreChange.key(coder.name, coder.isMachine)] = coder.id }
    }
    if let id = coderIDs[StoreChange.key(name, isMachine)] { return id }
    guard coderIDs[StoreChange.key(name, !isMachine)] == nil else {
      throw StoreError.refused("\(name) is a person in one place and a program in another")
    }
    let id = try nextID(.coder)
    let row = try writer(.coder)
    row.number(id)
    row.number(event)
    row.text(name)
    row.text(isMachine ? "machine" : "person")
    try row.endRow()
    coderIDs[StoreChange.key(name, isMachine)] = id
    return id
  }

  private static func key(_ name: String, _ isMachine: Bool) -> String { (isMachine ? "machine " : "person ") + name }

  /// Says that a coder joined, or left and gets no more work.
  package func setState(of coder: Int64, hasLeft: Bool) throws {
    let row = try writer(.coderState)
    row.number(event)
    row.number(coder)
    row.text(hasLeft ? "left" : "joined")
    try row.endRow()
  }

  /// The id of an item, nil when there is none of that name.
  package func itemID(_ name: String) throws -> Int64? {
    if let id = itemIDs[name] { return id }
    let rows = try SQLStatement(database, "SELECT id FROM item WHERE name = ?")
    rows.bind(name, 1)
    guard try rows.next() else { return nil }
    defer { rows.reset() }
    itemIDs[name] = rows.number(0)
    return rows.number(0)
  }

  func remember(item name: String, _ id: Int64) { itemIDs[name] = id }
}
