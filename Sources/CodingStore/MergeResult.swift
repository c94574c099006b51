package import CoverageModel

/// What a merge brought in, and where the two workspaces had gone different ways.
package struct MergeResult: Sendable, Hashable {
  /// A record set that was corrected differently in both workspaces; both corrections are kept, and this workspace's is in force.
  package struct Conflict: Sendable, Hashable {
    package let item: String
    package let coder: Coder
    /// Whether the other workspace's record was left out, because it does not fit into the item or into what the coder coded here.
    package let isLeftOut: Bool
  }

  /// The name of the other workspace.
  package internal(set) var workspace = ""
  package internal(set) var codebookVersions = 0
  package internal(set) var items = 0
  package internal(set) var recordSets = 0
  package internal(set) var assignments = 0
  package internal(set) var otherRows = 0
  package internal(set) var conflicts: [Conflict] = []
  /// Ids of items of which the two workspaces say different facts; this one's stay.
  package internal(set) var itemConflicts: [String] = []
}
