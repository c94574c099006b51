/// What became of the rows of an import, in numbers, and what was not added because it differs from what is there.
package struct ImportCounts: Sendable, Hashable {
  package var newItems = 0
  package var changedItems = 0
  package var newRecordSets = 0
  package var superseded = 0
  package var unchanged = 0
  package var attributions = 0
  package var recordings = 0
  package var incidents = 0
  package var otherRows = 0
  /// Item and coder of record sets that differ from those in the workspace.
  package var conflicts: [Conflict] = []
  /// Ids of items of which the import says other facts than the workspace.
  package var itemConflicts: [String] = []

  /// A record set that says something else than the workspace.
  package struct Conflict: Sendable, Hashable {
    package let item: String
    package let coder: Coder
    /// The revision that the workspace has.
    package let latest: Int

    package init(item: String, coder: Coder, latest: Int) {
      self.item = item
      self.coder = coder
      self.latest = latest
    }
  }

  package init() {}

  /// Numbers with their nouns, without those that are zero.
  package var words: [String] {
    let parts = [
      (newItems, "new item"), (changedItems, "changed item"), (newRecordSets, "new record set"),
      (superseded, "superseded record set"), (unchanged, "unchanged record set"), (attributions, "attribution"),
      (recordings, "recording"), (incidents, "incident"), (otherRows, "other row"),
    ]
    return parts.filter { $0.0 > 0 }.map { Counted.text($0.0, $0.1) }
  }
}
