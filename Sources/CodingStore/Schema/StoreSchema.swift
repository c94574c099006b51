internal import GRDB

/// The steps by which a database of any earlier version becomes one of today. Steps are only ever added at the end.
package enum StoreSchema {
  /// Names and statements, oldest first.
  package static let steps: [(name: String, statements: [String])] = [
    ("1 events", EventSchema.statements),
    ("2 codebooks, coders and items", ItemSchema.statements),
    ("3 record sets", CodingSchema.statements),
    ("4 batches", BatchSchema.statements),
    ("5 decisions", DecisionSchema.statements),
  ]

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    for (name, statements) in steps {
      migrator.registerMigration(name) { database in
        for statement in statements { try database.execute(sql: statement) }
      }
    }
    return migrator
  }

  /// A database with all steps: the one given, or a copy in memory where nothing may be written.
  static func upToDate(_ queue: DatabaseQueue) throws -> DatabaseQueue {
    guard try !queue.read(migrator.hasCompletedMigrations) else { return queue }
    guard queue.configuration.readonly else {
      do {
        try migrator.migrate(queue)
      } catch {
        // Another process that opened it at the same time may have taken the steps.
        guard try queue.read(migrator.hasCompletedMigrations) else { throw error }
      }
      return queue
    }
    let copy = try DatabaseQueue()
    try queue.backup(to: copy)
    try migrator.migrate(copy)
    return copy
  }

  /// Triggers that refuse every change of a row and every deletion.
  static func appendOnly(_ table: String) -> [String] {
    ["UPDATE", "DELETE"].map { action in
      """
      CREATE TRIGGER \(table)_\(action.lowercased()) BEFORE \(action) ON \(table)
      BEGIN SELECT RAISE(ABORT, '\(table): rows are only added, never changed'); END
      """
    }
  }

  /// A condition that a column has one of these codes.
  ///
  /// Written out, because SQLite builds a list of more than two anew for every row: it makes an insertion four times as slow.
  static func isOne(of codes: [String], _ column: String) -> String {
    codes.map { "\(column) = '\($0)'" }.joined(separator: " OR ")
  }
}
