/// A sign-in that has not ended.
package struct DeskSession: Sendable, Hashable {
  /// SHA-256 of what the browser keeps, so that nobody who reads the file can be somebody else.
  package let digest: String
  package let account: Account
  /// What every write of this session has to carry.
  package let csrf: String
  /// UTC milliseconds.
  package let began: Int64
  package let seen: Int64
  /// From where, for people who look at their sessions.
  package let place: String

  package init(digest: String, account: Account, csrf: String, began: Int64, seen: Int64, place: String) {
    self.digest = digest
    self.account = account
    self.csrf = csrf
    self.began = began
    self.seen = seen
    self.place = place
  }
}
