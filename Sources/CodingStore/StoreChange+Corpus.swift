package import CoverageModel

extension StoreChange {
  /// Adds the items and attributions of a corpus, from its columns.
  ///
  /// - Parameters:
  ///   - corpus: read against the codebook; its rows stand together by item.
  ///   - codebook: what it was read against.
  ///   - version: the codebook's id in the workspace.
  ///   - addsItems: whether its items are added too; else only its attributions, to items that the workspace has.
  ///   - supersedes: whether items and record sets that differ from those of the workspace supersede them; else they are conflicts.
  /// - Returns: what became of it.
  /// - Throws: `StoreError.refused` when a rule of integrity forbids a row.
  package func add(
    _ corpus: Corpus, codebook: Codebook, version: Int64, addsItems: Bool = true, supersedes: Bool
  ) throws -> CorpusEntry {
    let writer = try CorpusRows(corpus: corpus, codebook: codebook, version: version, change: self)
    if addsItems { try writer.addItems(supersedes: supersedes) } else { try writer.findItems() }
    try writer.addRecordSets(supersedes: supersedes)
    return writer.entry
  }
}

/// What became of the items and record sets of a corpus.
package struct CorpusEntry: Sendable, Hashable {
  package var newItems = 0
  package var changedItems = 0
  package var newRecordSets = 0
  package var superseded = 0
  package var unchanged = 0
  package var attributions = 0
  /// Item and coder of record sets that differ from those in the workspace and were not added.
  package var conflicts: [Conflict] = []

  /// Ids of items of which the corpus says other facts than the workspace; nothing of them was added.
  package var itemConflicts: [String] = []

  /// A record set that says something else than the workspace.
  package struct Conflict: Sendable, Hashable {
    package let item: String
    package let coder: Coder
    /// The revision that the workspace has.
    package let latest: Int
  }

  package init() {}
}
