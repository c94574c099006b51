internal import GRDB

/// What the workbench's database holds at one moment.
package struct DeskReader {
  let database: Database

  init(_ database: Database) { self.database = database }

  // MARK: People

  package func accounts() throws -> [Account] {
    try Row.fetchAll(database, sql: "SELECT \(DeskReader.accountColumns) FROM account ORDER BY name").map(account)
  }

  package func account(named name: String) throws -> Account? {
    try Row.fetchOne(
      database, sql: "SELECT \(DeskReader.accountColumns) FROM account WHERE name = ?", arguments: [name]
    ).map(account)
  }

  /// Whom an invitation is for, while it is open.
  package func account(invitation digest: String, at time: Int64) throws -> Account? {
    try Row.fetchOne(
      database,
      sql: """
        SELECT \(DeskReader.accountColumns) FROM account
        WHERE invitation = ? AND invited_until > ? AND is_closed = 0
        """, arguments: [digest, time]
    ).map(account)
  }

  /// A session, whatever its age, of somebody who may still sign in.
  package func session(_ digest: String) throws -> DeskSession? {
    try Row.fetchOne(
      database,
      sql: """
        SELECT \(DeskReader.accountColumns), digest, csrf, began, seen, place
        FROM session JOIN account ON account.id = session.account WHERE digest = ? AND is_closed = 0
        """, arguments: [digest]
    ).map(session)
  }

  package func sessions(of account: Int64) throws -> [DeskSession] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT \(DeskReader.accountColumns), digest, csrf, began, seen, place
        FROM session JOIN account ON account.id = session.account WHERE account = ? ORDER BY seen DESC
        """, arguments: [account]
    ).map(session)
  }

  /// Whose token this is, while it holds.
  package func account(token digest: String, at time: Int64) throws -> Account? {
    try Row.fetchOne(
      database,
      sql: """
        SELECT \(DeskReader.accountColumns) FROM token JOIN account ON account.id = token.account
        WHERE digest = ? AND until > ? AND is_closed = 0
        """, arguments: [digest, time]
    ).map(account)
  }

  /// The tokens of an account: digest, name, and until when they hold.
  package func tokens(of account: Int64) throws -> [(digest: String, name: String, until: Int64)] {
    try Row.fetchAll(
      database, sql: "SELECT digest, name, until FROM token WHERE account = ? ORDER BY made", arguments: [account]
    ).map { ($0[0], $0[1], $0[2]) }
  }

  private static let accountColumns = "account.id, account.name, role, secret, is_closed, settings"

  private func account(_ row: Row) throws -> Account {
    guard let role = Account.Role(rawValue: row[2]) else { throw StoreError.damaged("the role of \(row[1] as String)") }
    return Account(id: row[0], name: row[1], role: role, secret: row[3], isClosed: row[4], settings: row[5])
  }

  private func session(_ row: Row) throws -> DeskSession {
    DeskSession(
      digest: row[6], account: try account(row), csrf: row[7], began: row[8], seen: row[9], place: row[10])
  }

  // MARK: Decisions

  /// The coder's last decision about an item; nil before the first.
  package func lastDecision(item: String, coder: String) throws -> CoderDecision? {
    try Row.fetchOne(
      database,
      sql: """
        SELECT \(DeskReader.decisionColumns) FROM decision WHERE coder = ? AND item = ? ORDER BY sequence DESC LIMIT 1
        """, arguments: [coder, item]
    ).map(decision)
  }

  package func decision(item: String, coder: String, id: String) throws -> CoderDecision? {
    try Row.fetchOne(
      database,
      sql: "SELECT \(DeskReader.decisionColumns) FROM decision WHERE coder = ? AND item = ? AND id = ?",
      arguments: [coder, item, id]
    ).map(decision)
  }

  package func decision(item: String, coder: String, sequence: Int) throws -> CoderDecision? {
    try Row.fetchOne(
      database,
      sql: "SELECT \(DeskReader.decisionColumns) FROM decision WHERE coder = ? AND item = ? AND sequence = ?",
      arguments: [coder, item, sequence]
    ).map(decision)
  }

  /// All of them, oldest first.
  package func decisions(item: String, coder: String) throws -> [CoderDecision] {
    try Row.fetchAll(
      database,
      sql: "SELECT \(DeskReader.decisionColumns) FROM decision WHERE coder = ? AND item = ? ORDER BY sequence",
      arguments: [coder, item]
    ).map(decision)
  }

  /// By item the coder's last decision and the last that was stored as a record.
  package func states(of coder: String) throws -> [String: (last: Int, finished: Int)] {
    var states: [String: (last: Int, finished: Int)] = [:]
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT item, max(sequence), coalesce(
          (SELECT max(sequence) FROM finish WHERE finish.coder = decision.coder AND finish.item = decision.item), 0)
        FROM decision WHERE coder = ? GROUP BY item
        """, arguments: [coder])
    while let row = try rows.next() { states[row[0]] = (row[1], row[2]) }
    return states
  }

  /// The number of the decision that was stored last, and the stamp of the record that it became; nil when none was.
  package func finished(item: String, coder: String) throws -> (sequence: Int, stamp: Int)? {
    try Row.fetchOne(
      database,
      sql: "SELECT sequence, stamp FROM finish WHERE coder = ? AND item = ? ORDER BY sequence DESC LIMIT 1",
      arguments: [coder, item]
    ).map { ($0[0], $0[1]) }
  }

  /// The same of a record that came in by another way, when the coder was shown it; nil when there was none.
  package func seen(item: String, coder: String) throws -> (sequence: Int, stamp: Int)? {
    try Row.fetchOne(
      database,
      sql: "SELECT sequence, stamp FROM seen WHERE coder = ? AND item = ? ORDER BY rowid DESC LIMIT 1",
      arguments: [coder, item]
    ).map { ($0[0], $0[1]) }
  }

  /// By coder: decisions since a moment, and when the last was made.
  package func pace(since moment: Int64) throws -> [String: (decisions: Int, last: Int64, item: String)] {
    var pace: [String: (decisions: Int, last: Int64, item: String)] = [:]
    let rows = try Row.fetchCursor(
      database, sql: "SELECT coder, count(*), max(at), item FROM decision WHERE at >= ? GROUP BY coder",
      arguments: [moment])
    while let row = try rows.next() { pace[row[0]] = (row[1], row[2], row[3]) }
    return pace
  }

  private static let decisionColumns = "item, coder, sequence, id, at, label, record, is_finish"

  private func decision(_ row: Row) -> CoderDecision {
    CoderDecision(
      item: row[0], coder: row[1], sequence: row[2], id: row[3], at: row[4], label: row[5], record: row[6],
      isFinish: row[7])
  }

  // MARK: Log

  /// The newest lines first.
  package func done(most: Int) throws -> [DoneLine] {
    try Row.fetchAll(
      database, sql: "SELECT at, who, what, detail, place FROM done ORDER BY rowid DESC LIMIT ?", arguments: [most]
    ).map { DoneLine(at: $0[0], who: $0[1], what: $0[2], detail: $0[3], place: $0[4]) }
  }
}
