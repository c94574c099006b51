internal import Containers

/// One entry of the log: who changed what, when and why, with what it added and its place in the chain.
package struct StoreEvent: Sendable, Hashable {
  /// How many rows an event added to a table, and their digest.
  package struct Content: Sendable, Hashable {
    package let table: String
    package let rows: Int
    /// SHA-256 in hexadecimal.
    package let digest: String
  }

  /// From 1, without gaps.
  package let number: Int64
  /// By the clock of the machine that made the change, in UTC milliseconds. Clocks jump: the order of events is that of their numbers.
  package let at: Int64
  /// Who made the change: the name of a coder or analyst.
  package let who: String
  package let action: StoreAction
  package let reason: String
  /// What the change was about, as one line of JSON.
  package let detail: String
  /// In the order of the tables; only those to which rows were added.
  package let content: [Content]
  /// The hash of the event before; empty for the first.
  package let previous: String

  /// What the next event is chained to: SHA-256 of the canonical form, in hexadecimal.
  package var hash: String { SHA256Digest.hex(canonicalForm) }

  /// UTF-8 text, one fact a line, texts as JSON strings so that none can forge a line.
  package var canonicalForm: String {
    var line = JSONLine()
    line.text("who", who)
    line.text("action", action.rawValue)
    line.text("reason", reason)
    line.text("detail", detail)
    line.finish()
    var form = "qamtu-event 1\nnumber \(number)\nat \(at)\nprevious \(previous)\n"
    form += String(decoding: line.bytes, as: UTF8.self)
    for one in content { form += "table \(one.table) \(one.rows) \(one.digest)\n" }
    return form
  }
}
