/// Somebody who codes in a workspace, or a program that suggests.
package struct StoredCoder: Sendable, Hashable {
  package let id: Int64
  package let name: String
  package let isMachine: Bool
  /// Whether the coder joined and gets work; others have only coded or decided.
  package let hasJoined: Bool
  /// Whether the coder left and gets no more work.
  package let hasLeft: Bool
}
