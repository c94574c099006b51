internal import GRDB
internal import GRDBSQLite

/// A statement whose values are bound and read one by one: the only file that calls SQLite itself.
///
/// GRDB's own arguments and rows cost about three times as much, which a million attributions feel.
struct SQLStatement {
  private let statement: Statement
  private let database: Database
  private let handle: OpaquePointer

  /// - Throws: `DatabaseError`.
  init(_ database: Database, _ sql: String) throws {
    self.database = database
    statement = try database.cachedStatement(sql: sql)
    handle = statement.sqliteStatement
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
  }

  // MARK: Binding; columns count from 1

  func bindNone(_ column: Int32) { sqlite3_bind_null(handle, column) }

  func bind(_ number: Int64, _ column: Int32) { sqlite3_bind_int64(handle, column, number) }

  func bind(_ text: String, _ column: Int32) {
    var text = text
    text.withUTF8 { bind(text: UnsafeRawBufferPointer($0), column) }
  }

  /// With `stays` the bytes lie where they are until other values are bound; else they are copied.
  func bind(text: UnsafeRawBufferPointer, _ column: Int32, stays: Bool = false) {
    // Without an address SQLite would take an empty text for none.
    guard let base = text.baseAddress, text.count > 0 else {
      sqlite3_bind_text(handle, column, SQLStatement.empty, 0, nil)
      return
    }
    sqlite3_bind_text(
      handle, column, base.assumingMemoryBound(to: CChar.self), Int32(clamping: text.count),
      stays ? nil : SQLStatement.copied)
  }

  private static var empty: UnsafePointer<CChar> {
    UnsafeRawPointer(StaticString("").utf8Start).assumingMemoryBound(to: CChar.self)
  }

  func bind(blob: UnsafeRawBufferPointer, _ column: Int32) {
    guard let base = blob.baseAddress else {
      sqlite3_bind_zeroblob(handle, column, 0)
      return
    }
    sqlite3_bind_blob(handle, column, base, Int32(clamping: blob.count), SQLStatement.copied)
  }

  private static var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }

  // MARK: Running

  /// Runs a statement that gives no rows, and makes it ready for the next values.
  ///
  /// - Throws: `DatabaseError`.
  func run() throws {
    let code = sqlite3_step(handle)
    guard code == SQLITE_DONE else { throw failure(code) }
    sqlite3_reset(handle)
  }

  /// Goes to the next row; false after the last.
  ///
  /// - Throws: `DatabaseError`.
  func next() throws -> Bool {
    let code = sqlite3_step(handle)
    if code == SQLITE_ROW { return true }
    guard code == SQLITE_DONE else { throw failure(code) }
    sqlite3_reset(handle)
    return false
  }

  /// Gives up the rows that were not read.
  func reset() { sqlite3_reset(handle) }

  private func failure(_ code: Int32) -> DatabaseError {
    let message = sqlite3_errmsg(sqlite3_db_handle(handle)).map { String(cString: $0) }
    sqlite3_reset(handle)
    return DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
  }

  // MARK: Reading; columns count from 0

  var columnCount: Int32 { sqlite3_column_count(handle) }

  enum Kind { case none, number, text, blob }

  func kind(_ column: Int32) -> Kind {
    switch sqlite3_column_type(handle, column) {
    case SQLITE_INTEGER: .number
    case SQLITE_TEXT: .text
    case SQLITE_NULL: .none
    default: .blob
    }
  }

  func isNone(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

  func number(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

  func optionalNumber(_ column: Int32) -> Int64? { isNone(column) ? nil : number(column) }

  /// The bytes of a text, valid until the next `next`.
  func text(_ column: Int32) -> UnsafeRawBufferPointer {
    let text = sqlite3_column_text(handle, column)
    return UnsafeRawBufferPointer(start: text, count: Int(sqlite3_column_bytes(handle, column)))
  }

  /// The bytes of a blob, valid until the next `next`.
  func blob(_ column: Int32) -> UnsafeRawBufferPointer {
    let blob = sqlite3_column_blob(handle, column)
    return UnsafeRawBufferPointer(start: blob, count: Int(sqlite3_column_bytes(handle, column)))
  }

  func string(_ column: Int32) -> String { String(decoding: text(column), as: UTF8.self) }

  func optionalString(_ column: Int32) -> String? { isNone(column) ? nil : string(column) }
}
