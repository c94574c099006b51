import Foundation
import GRDB
import Testing

/// What may lie where a workspace is asked for, and is none that this program can use.
struct Stranger: Sendable, CustomTestStringConvertible {
  let name: String
  /// What is said of it.
  let words: String
  /// Puts it in place of the workspace `mission`.
  let make: @Sendable (Sandbox) throws -> Void

  var testDescription: String { name }

  static let all = [
    Stranger(name: "nothing at all", words: "there is no such folder") { try $0.remove("mission") },
    Stranger(name: "a folder without a database", words: "it is no workspace") {
      try $0.remove("mission/workspace.sqlite")
    },
    Stranger(name: "an empty file", words: "not of a workspace") {
      try $0.write(Data(), to: "mission/workspace.sqlite")
    },
    Stranger(name: "a text", words: "not a database") {
      try $0.write(Data(repeating: 0x41, count: 9_000), to: "mission/workspace.sqlite")
    },
    Stranger(name: "another program's database", words: "not of a workspace") {
      try $0.remove("mission/workspace.sqlite")
      try execute("CREATE TABLE songs (title TEXT)", in: $0)
    },
    Stranger(name: "a workspace of a later version", words: "newer version") {
      try execute("INSERT INTO grdb_migrations VALUES ('99 telepathy')", in: $0)
    },
  ]

  /// Runs a statement in the database of `mission`, as anybody can; everything is in the one file afterwards.
  private static func execute(_ statement: String, in sandbox: Sandbox) throws {
    let queue = try DatabaseQueue(path: sandbox.path("mission/workspace.sqlite"))
    try queue.writeWithoutTransaction { try $0.execute(sql: statement) }
    try queue.close()
  }
}
