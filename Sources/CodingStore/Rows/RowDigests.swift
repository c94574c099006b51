internal import GRDB

/// What the rows of a table say, in one digest for each event that added some.
enum RowDigests {
  /// By the number of the event.
  static func content(of table: StoreTable, in database: Database) throws -> [Int64: StoreEvent.Content] {
    let rows = try SQLStatement(database, table.scan)
    var hasher = ContentHasher()
    var event: Int64 = 0
    var found: [Int64: StoreEvent.Content] = [:]
    func close() {
      var full = ContentHasher()
      swap(&full, &hasher)
      guard full.rows > 0 else { return }
      let count = full.rows
      found[event] = StoreEvent.Content(table: table.rawValue, rows: count, digest: full.digest())
    }
    while try rows.next() {
      if rows.number(0) != event {
        close()
        event = rows.number(0)
      }
      for column in 1..<rows.columnCount {
        switch rows.kind(column) {
        case .none: hasher.addNone()
        case .number: hasher.add(rows.number(column))
        case .text: hasher.add(text: rows.text(column))
        case .blob: hasher.add(blob: rows.blob(column))
        }
      }
      hasher.endRow()
    }
    close()
    return found
  }
}
