internal import GRDB

/// The database of one workspace: items, record sets, batches and decisions, to which rows are only ever added.
///
///     let store = try CodingStore(path: "mission/workspace.sqlite")
///     let event = try store.change(by: "aigerim", .import, reason: "week 8", at: now) { change in
///       try change.add(item)
///     }
///
/// Every change is one transaction and one event of the log, sealed by hash: it is there whole or not at all.
package final class CodingStore: Sendable {
  private let queue: DatabaseQueue
  /// Set when it is read as bytes that stay as they are, without asking others to wait.
  private let fixed: StoreFile?
  /// How long a change waits for another process, in seconds.
  private static let patience = 10.0
  /// `QMTU` in ASCII, at the place that SQLite keeps for the kind of a file.
  private static let applicationID: Int32 = 0x514D_5455

  /// Opens the database of a workspace, and brings one of an earlier version up to date.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - isReadOnly: whether nothing may be written, also no log beside the file; for a workspace on a medium that cannot be written to.
  /// - Throws: `StoreError`.
  package convenience init(path: String, isReadOnly: Bool = false) throws(StoreError) {
    try self.init(path: path, isNew: false, isReadOnly: isReadOnly)
  }

  /// Makes the database of a new workspace, without any event yet.
  ///
  /// - Parameters:
  ///   - path: a file that is not there yet.
  ///   - name: of the workspace, for titles.
  /// - Returns: the open database.
  /// - Throws: `StoreError`.
  package static func create(path: String, name: String) throws(StoreError) -> CodingStore {
    let store = try CodingStore(path: path, isNew: true, isReadOnly: false)
    do {
      try store.perform { database in
        try database.execute(
          sql: "INSERT INTO workspace (one, id, name) VALUES (1, ?, ?)", arguments: [StoreIdentity.random(), name])
      }
    } catch {
      throw StoreError(error)
    }
    return store
  }

  private init(path: String, isNew: Bool, isReadOnly: Bool) throws(StoreError) {
    var configuration = Configuration()
    configuration.busyMode = .timeout(CodingStore.patience)
    configuration.readonly = isReadOnly
    // GRDB's own way to a write-ahead log would write at every opening, and take back what is said of the disk here.
    configuration.journalMode = .default
    configuration.prepareDatabase { database in
      guard !isReadOnly else { return }
      // Power may go at any moment; what was acknowledged is on the disk.
      try database.execute(sql: "PRAGMA synchronous = FULL")
    }
    let file = StoreFile(path: path)
    fixed = isReadOnly && !file.hasLog ? file : nil
    if isNew, file.isThere { throw .exists }
    if !isNew, !file.isThere { throw .missing }
    do {
      let opened = try DatabaseQueue(path: isReadOnly ? file.addressForReading : path, configuration: configuration)
      if isNew {
        try opened.inDatabase { database in
          // Whole tables are read and written more often than single rows.
          try database.execute(sql: "PRAGMA page_size = 16384")
          try database.execute(sql: "PRAGMA application_id = \(CodingStore.applicationID)")
          // The file keeps this; whoever opens it later finds it so.
          guard try String.fetchOne(database, sql: "PRAGMA journal_mode = WAL") == "wal" else {
            throw StoreError.failed("its disk keeps no write-ahead log; make the workspace on a disk of this machine")
          }
        }
      } else {
        try opened.read(CodingStore.recognise)
      }
      queue = try StoreSchema.upToDate(opened)
    } catch {
      throw StoreError(error, readingLogOf: isReadOnly ? file : nil)
    }
  }

  /// - Throws: `StoreError` for files that are no workspace or of a later version.
  private static func recognise(_ database: Database) throws {
    let kind = try Int32.fetchOne(database, sql: "PRAGMA application_id")
    guard kind == applicationID else { throw StoreError.foreign }
    guard try !StoreSchema.migrator.hasBeenSuperseded(database) else { throw StoreError.newer }
  }

  /// Reads what the database held at one moment.
  ///
  /// - Throws: `StoreError`.
  package func read<Value>(_ body: (StoreReader) throws -> Value) throws(StoreError) -> Value {
    let result = Result { try queue.read { try body(StoreReader($0)) } }
    // What was read while others wrote is of no one moment.
    if let fixed, fixed.isChanged { throw .locked }
    do {
      return try result.get()
    } catch {
      throw StoreError(error)
    }
  }

  /// Adds rows as one event; all of them are there afterwards, or none.
  ///
  /// - Parameters:
  ///   - who: the coder or analyst who is answerable for the change.
  ///   - action: what kind of change it is.
  ///   - reason: why, in words for the log.
  ///   - time: the moment by this machine's clock, in UTC milliseconds.
  ///   - body: adds rows and describes them; when it adds none, no event is made.
  /// - Returns: the event, nil when nothing was added.
  /// - Throws: `StoreError`, or what `body` throws; nothing is changed then.
  @discardableResult
  package func change(
    by who: String, _ action: StoreAction, reason: String, at time: Int64,
    _ body: (StoreChange) throws -> Void
  ) throws -> StoreEvent? {
    try perform { database in
      let change = try StoreChange(database, by: who, action, reason: reason, at: time)
      try body(change)
      return try change.seal()
    }
  }

  /// Copies the database as it is at one moment into a new file, while others go on changing it.
  ///
  /// - Throws: `StoreError`.
  package func backUp(to path: String) throws(StoreError) {
    do {
      let copy = try DatabaseQueue(path: path)
      try queue.backup(to: copy)
      try copy.close()
    } catch {
      throw StoreError(error)
    }
  }

  /// Ends all access, so that everything stands in the one file.
  ///
  /// - Throws: `StoreError`.
  package func close() throws(StoreError) {
    do { try queue.close() } catch { throw StoreError(error) }
  }

  /// Runs `body` in a transaction that nobody else can interrupt.
  private func perform<Value>(_ body: (Database) throws -> Value) throws -> Value {
    do {
      return try queue.writeWithoutTransaction { database in
        // In KiB: a large import is one transaction, whose pages had better stay in memory.
        try database.execute(sql: "PRAGMA cache_size = -65536")
        var value: Value?
        try database.inTransaction(.immediate) {
          value = try body(database)
          return .commit
        }
        guard let value else { throw StoreError.failed("nothing was done") }
        return value
      }
    } catch let error as DatabaseError {
      throw StoreError(error)
    }
  }
}
