internal import GRDB

/// A change of the workbench's database while it is made.
package struct DeskChange {
  private let database: Database
  package let reader: DeskReader

  init(_ database: Database) {
    self.database = database
    reader = DeskReader(database)
  }

  // MARK: People

  /// Invites somebody, or invites again whoever has not come or has forgotten the password; that of a closed account is forgotten.
  package func invite(_ name: String, role: Account.Role, digest: String, until: Int64) throws {
    try database.execute(
      sql: """
        INSERT INTO account (name, role, invitation, invited_until) VALUES (?, ?, ?, ?)
        ON CONFLICT (name) DO UPDATE SET role = excluded.role, invitation = excluded.invitation,
        invited_until = excluded.invited_until, is_closed = 0, secret = CASE WHEN is_closed THEN NULL ELSE secret END
        """, arguments: [name, role.rawValue, digest, until])
  }

  /// Sets the password; the invitation is used up, and whoever had signed in before, or has a token, is signed out.
  package func setSecret(_ secret: String, of account: Int64) throws {
    try database.execute(
      sql: "UPDATE account SET secret = ?, invitation = NULL, invited_until = NULL WHERE id = ?",
      arguments: [secret, account])
    try endSessions(of: account)
    try endTokens(of: account)
  }

  package func setRole(_ role: Account.Role, of account: Int64) throws {
    try database.execute(sql: "UPDATE account SET role = ? WHERE id = ?", arguments: [role.rawValue, account])
  }

  /// Closes an account: no sign-in, no session, no token.
  package func close(_ account: Int64) throws {
    try database.execute(
      sql: "UPDATE account SET is_closed = 1, invitation = NULL WHERE id = ?", arguments: [account])
    try endSessions(of: account)
    try endTokens(of: account)
  }

  package func setSettings(_ settings: String, of account: Int64) throws {
    try database.execute(sql: "UPDATE account SET settings = ? WHERE id = ?", arguments: [settings, account])
  }

  package func begin(_ session: DeskSession) throws {
    try database.execute(
      sql: "INSERT INTO session (digest, account, csrf, began, seen, place) VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [session.digest, session.account.id, session.csrf, session.began, session.seen, session.place])
  }

  package func see(_ digest: String, at time: Int64) throws {
    try database.execute(sql: "UPDATE session SET seen = ? WHERE digest = ?", arguments: [time, digest])
  }

  package func endSession(_ digest: String) throws {
    try database.execute(sql: "DELETE FROM session WHERE digest = ?", arguments: [digest])
  }

  package func endSessions(of account: Int64) throws {
    try database.execute(sql: "DELETE FROM session WHERE account = ?", arguments: [account])
  }

  /// Those that began or were seen last before these moments.
  package func endSessions(begunBefore began: Int64, seenBefore seen: Int64) throws {
    try database.execute(sql: "DELETE FROM session WHERE began < ? OR seen < ?", arguments: [began, seen])
  }

  package func addToken(_ digest: String, of account: Int64, name: String, made: Int64, until: Int64) throws {
    try database.execute(
      sql: "INSERT INTO token (digest, account, name, made, until) VALUES (?, ?, ?, ?, ?)",
      arguments: [digest, account, name, made, until])
  }

  private func endTokens(of account: Int64) throws {
    try database.execute(sql: "DELETE FROM token WHERE account = ?", arguments: [account])
  }

  package func removeToken(_ digest: String, of account: Int64) throws {
    try database.execute(sql: "DELETE FROM token WHERE digest = ? AND account = ?", arguments: [digest, account])
  }

  // MARK: Decisions

  /// Keeps a decision that follows the coder's decision number `base`, 0 for none.
  package func add(_ decision: CoderDecision, base: Int) throws -> DecisionEntry {
    if let known = try reader.decision(item: decision.item, coder: decision.coder, id: decision.id) {
      return .kept(sequence: known.sequence)
    }
    let last = try reader.lastDecision(item: decision.item, coder: decision.coder)
    guard last?.sequence ?? 0 == base else { return .conflict(last) }
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO decision (item, coder, sequence, id, at, label, record, is_finish) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(arguments: [
      decision.item, decision.coder, base + 1, decision.id, decision.at, decision.label, decision.record,
      decision.isFinish,
    ])
    return .kept(sequence: base + 1)
  }

  /// Notes that a decision became the coder's record in the workspace.
  package func finish(item: String, coder: String, sequence: Int, stamp: Int) throws {
    try database.execute(
      sql: "INSERT OR IGNORE INTO finish (item, coder, sequence, stamp) VALUES (?, ?, ?, ?)",
      arguments: [item, coder, sequence, stamp])
  }

  /// Notes that the coder was shown a record that had come in by another way.
  package func see(item: String, coder: String, sequence: Int, stamp: Int) throws {
    try database.execute(
      sql: "INSERT INTO seen (item, coder, sequence, stamp) VALUES (?, ?, ?, ?)",
      arguments: [item, coder, sequence, stamp])
  }

  // MARK: Log

  package func note(_ line: DoneLine) throws {
    try database.execute(
      sql: "INSERT INTO done (at, who, what, detail, place) VALUES (?, ?, ?, ?, ?)",
      arguments: [line.at, line.who, line.what, line.detail, line.place])
  }
}
