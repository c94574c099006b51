internal import CodingStore
internal import Hummingbird
internal import Logging
internal import NIOCore
internal import Pipeline

/// What all routes share.
struct Bench: Sendable {
  let desk: Desk
  let words: Words
  let hub: EventHub
  let writer: DecisionWriter
  let isSecure: Bool
  let logger: Logger

  /// Asks the desk on a thread that may wait.
  func ask<Value: Sendable>(_ body: @escaping @Sendable (Desk) throws -> Value) async throws -> Value {
    let desk = desk
    return try await Blocking.run { try body(desk) }
  }

  /// The same for what takes long: tables, progress, differences of all items.
  func askSlowly<Value: Sendable>(_ body: @escaping @Sendable (Desk) throws -> Value) async throws -> Value {
    let desk = desk
    return try await Blocking.runSlowly { try body(desk) }
  }

  func shell(_ context: WorkbenchContext) -> Shell { Shell(words: words, context: context) }

  /// Notes in the log who did what.
  func note(_ what: String, _ detail: String, _ context: WorkbenchContext, who: String? = nil) async throws {
    let line = DoneLine(
      at: Desk.now, who: who ?? context.account?.name ?? "", what: what, detail: detail, place: context.address)
    try await ask { desk in try desk.keeping { try $0.note(line) } }
  }
}

extension WorkbenchContext {
  /// Who asks, if that role may.
  ///
  /// - Throws: `Refusal`.
  func person(_ roles: Set<Account.Role> = Set(Account.Role.allCases)) throws(Refusal) -> DeskPerson {
    guard let person else { throw .signedOut }
    guard roles.contains(person.role) else { throw .forbidden }
    return person
  }
}

extension Set<Account.Role> {
  static let coding: Set = [.coder, .adjudicator, .analyst, .administrator]
  static let adjudicating: Set = [.adjudicator, .analyst, .administrator]
  static let supervising: Set = [.analyst, .administrator]
  static let reading: Set = [.adjudicator, .analyst, .administrator, .observer]
  static let administrating: Set = [.administrator]
}
