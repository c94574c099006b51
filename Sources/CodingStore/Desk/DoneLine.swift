/// A line of the workbench's log: who did what, from where.
package struct DoneLine: Sendable, Hashable {
  /// UTC milliseconds.
  package let at: Int64
  package let who: String
  /// `sign-in`, `sign-in-refused`, `invite`, `session-ended`, ….
  package let what: String
  package let detail: String
  package let place: String

  package init(at: Int64, who: String, what: String, detail: String, place: String) {
    self.at = at
    self.who = who
    self.what = what
    self.detail = detail
    self.place = place
  }
}
