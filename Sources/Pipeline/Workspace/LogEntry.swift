/// Who makes a change to a workspace, why and when: what the log keeps of every change.
package struct LogEntry: Sendable {
  /// The name of the coder or analyst.
  package let who: String
  package let reason: String
  /// By this machine's clock, in UTC milliseconds.
  package let time: Int64

  package init(who: String, reason: String = "", time: Int64) {
    self.who = who
    self.reason = reason
    self.time = time
  }
}
