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
  ///   - counts: to which is added what became of it.
  /// - Throws: `StoreError.refused` when a rule of integrity forbids a row.
  package func add(
    _ corpus: Corpus, codebook: Codebook, version: Int64, addsItems: Bool = true, supersedes: Bool,
    counts: inout ImportCounts
  ) throws {
    let writer = try CorpusRows(
      corpus: corpus, codebook: codebook, version: version, change: self, counts: counts)
    if addsItems { try writer.addItems(supersedes: supersedes) } else { try writer.findItems() }
    try writer.addRecordSets(supersedes: supersedes)
    counts = writer.counts
  }
}
