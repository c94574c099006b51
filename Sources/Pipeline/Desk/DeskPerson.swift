package import CodingStore

/// Whoever asks something of the workbench.
package struct DeskPerson: Sendable, Hashable {
  package let name: String
  package let role: Account.Role

  package init(name: String, role: Account.Role) {
    self.name = name
    self.role = role
  }

  /// Whether what others coded may be seen, once it is finished.
  package var seesAll: Bool { role != .coder }
}
