import GRDB

/// A database as anybody with a SQLite shell reaches it.
enum RawDatabase {
  /// Without the guard that our own connections have.
  private static var unguarded: Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    return configuration
  }

  static func execute(_ statement: String, at path: String) throws {
    let queue = try DatabaseQueue(path: path, configuration: unguarded)
    try queue.writeWithoutTransaction { try $0.execute(sql: statement) }
    try queue.close()
  }

  /// Makes a database that has only the first steps of the schema, with what these allow in it.
  static func make(at path: String, statements: [String]) throws {
    let queue = try DatabaseQueue(path: path, configuration: unguarded)
    try queue.writeWithoutTransaction { database in
      for statement in statements { try database.execute(sql: statement) }
    }
    try queue.close()
  }
}
