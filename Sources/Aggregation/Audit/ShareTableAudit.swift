package import CoverageModel

/// I40: checks that a finished table holds every identity that it must, before anything of it is written.
package struct ShareTableAudit: Sendable {
  private let table: ShareTable
  /// Whether every subject of the table is inside its denominator, so that no share can be above 1.
  private let subjectsAreInside: Bool

  package init(_ table: ShareTable, subjectsAreInside: Bool = false) {
    self.table = table
    self.subjectsAreInside = subjectsAreInside
  }

  /// Everything that fails, by panel; empty for a sound table. Cost: a few passes over the cells.
  package func failures() -> [ShareTableFailure] {
    let shape = ShareTableShape(table).failures()
    // The other identities read cells by position.
    guard shape.isEmpty else { return shape }
    return PanelSumIdentity(table).failures() + SplitSumIdentity(table).failures()
      + ShareIdentity(table, subjectsAreInside: subjectsAreInside).failures() + MeanPanelIdentity(table).failures()
      + PooledPanelIdentity(table).failures()
  }
}
