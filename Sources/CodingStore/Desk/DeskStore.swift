internal import GRDB

/// The workbench's own database beside a workspace.
///
/// Several decisions that arrive together are written in one transaction, and each is acknowledged when that one is on the disk.
package final class DeskStore: Sendable {
  private let pool: DatabasePool
  private static let patience = 10.0

  /// Opens the database, or makes it.
  ///
  /// - Throws: `StoreError`.
  package init(path: String) throws(StoreError) {
    var configuration = Configuration()
    configuration.busyMode = .timeout(DeskStore.patience)
    configuration.prepareDatabase { database in
      // Power may go at any moment; what was acknowledged is on the disk.
      try database.execute(sql: "PRAGMA synchronous = FULL")
    }
    do {
      pool = try DatabasePool(path: path, configuration: configuration)
      try DeskSchema.migrator.migrate(pool)
    } catch {
      throw StoreError(error)
    }
  }

  /// Reads what the database holds at one moment.
  package func read<Value>(_ body: (DeskReader) throws -> Value) throws(StoreError) -> Value {
    do {
      return try pool.read { try body(DeskReader($0)) }
    } catch {
      throw StoreError(error)
    }
  }

  /// Changes the database; all of it is on the disk afterwards, or nothing.
  package func change<Value>(_ body: (DeskChange) throws -> Value) throws(StoreError) -> Value {
    do {
      return try pool.write { try body(DeskChange($0)) }
    } catch {
      throw StoreError(error)
    }
  }

  package func close() throws(StoreError) {
    do { try pool.close() } catch { throw StoreError(error) }
  }
}
