/// Somebody who may sign in at the workbench. The name is that of the coder in the workspace.
package struct Account: Sendable, Hashable {
  package enum Role: String, Sendable, Hashable, CaseIterable {
    /// Codes own batches, and sees nothing of others.
    case coder
    /// Codes, and decides where coders differ.
    case adjudicator
    /// Reads all, hands out work, keeps incidents.
    case analyst
    /// Everything, people and the codebook too.
    case administrator
    /// Reads tables, progress and reliability; changes nothing.
    case observer
  }

  package let id: Int64
  package let name: String
  package let role: Role
  /// The password's encoded hash; nil while the invitation is open.
  package let secret: String?
  package let isClosed: Bool
  /// One JSON object: language, keys, reaction time.
  package let settings: String
}
