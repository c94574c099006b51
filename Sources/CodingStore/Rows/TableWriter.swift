internal import GRDB

/// Adds rows to one table and keeps the digest of what was added.
final class TableWriter {
  let table: StoreTable
  private let statement: SQLStatement
  private var hasher: ContentHasher
  private var column: Int32 = 0

  /// - Throws: `DatabaseError`.
  init(_ table: StoreTable, in database: Database) throws {
    self.table = table
    statement = try SQLStatement(database, table.insertion)
    hasher = ContentHasher()
  }

  var rows: Int { hasher.rows }

  func number(_ value: Int64?) {
    column += 1
    guard let value else {
      hasher.addNone()
      return statement.bindNone(column)
    }
    hasher.add(value)
    statement.bind(value, column)
  }

  func text(_ value: String?) {
    guard var value else {
      column += 1
      hasher.addNone()
      return statement.bindNone(column)
    }
    value.withUTF8 { text(UnsafeRawBufferPointer($0)) }
  }

  /// With `stays` the bytes lie where they are until the next row; else they are copied.
  func text(_ bytes: UnsafeRawBufferPointer, stays: Bool = false) {
    column += 1
    hasher.add(text: bytes)
    statement.bind(text: bytes, column, stays: stays)
  }

  func blob(_ bytes: [UInt8]) {
    column += 1
    bytes.withUnsafeBytes {
      hasher.add(blob: $0)
      statement.bind(blob: $0, column)
    }
  }

  /// Adds the row whose values were given in the order of `StoreTable.columns`.
  ///
  /// - Throws: `DatabaseError`.
  func endRow() throws {
    assert(Int(column) == table.columns.count, "a value for each column of \(table.rawValue)")
    column = 0
    hasher.endRow()
    try statement.run()
  }

  /// The digest of the rows that were added; the writer must not be used afterwards.
  func digest() -> String {
    var empty = ContentHasher()
    swap(&empty, &hasher)
    return empty.digest()
  }
}
