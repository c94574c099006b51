internal import CoverageModel

/// A table's shares under every other rule that could have been taken (I37): how far they move, and whose rank changes.
struct SensitivityTable {
  struct Variant {
    /// `denominator=window`.
    let name: String
    let table: ShareTable

    /// Whether there are shares and none is above all: rows that are no part of a denominator, such as parties of the contestants of another race,
    /// have no share of it.
    var isOfWhole: Bool {
      let shares = SensitivityTable.shares(table).values
      return !shares.isEmpty && shares.allSatisfy { $0.numerator <= $0.denominator }
    }
  }

  /// One row of a panel.
  struct Line {
    let panel: [GroupLabel]
    let labels: [GroupLabel]
    /// The published share and those of the variants, in their order; nil where one is not defined.
    let share: Ratio?
    let shares: [Ratio?]
    /// The place of the row in its panel as published, 1 for the largest share, and under each variant.
    let rank: Int?
    let ranks: [Int?]
  }

  let base: ShareTable
  let variants: [Variant]

  var lines: [Line] {
    let published = SensitivityTable.shares(base)
    let others = variants.map { SensitivityTable.shares($0.table) }
    return base.panels.filter { $0.pooling != .equalOutlet && $0.pooling != .reachWeighted }.flatMap { panel in
      let keys = panel.rows.map { Key(panel: panel.labels, pooling: panel.pooling, row: $0.labels) }
      let own = SensitivityTable.ranks(keys, published)
      let theirs = others.map { SensitivityTable.ranks(keys, $0) }
      return keys.map { key in
        Line(
          panel: key.panel, labels: key.row, share: published[key], shares: others.map { $0[key] }, rank: own[key],
          ranks: theirs.map { $0[key] })
      }
    }
  }

  private struct Key: Hashable {
    let panel: [GroupLabel]
    let pooling: Pooling?
    let row: [GroupLabel]
  }

  private static func shares(_ table: ShareTable) -> [Key: Ratio] {
    guard let column = table.columnIndex("share") else { return [:] }
    var shares: [Key: Ratio] = [:]
    for panel in table.panels {
      for row in panel.rows {
        if case .share(let ratio) = row.cells[column] {
          shares[Key(panel: panel.labels, pooling: panel.pooling, row: row.labels)] = ratio
        }
      }
    }
    return shares
  }

  /// Rows of equal shares have the same rank.
  private static func ranks(_ keys: [Key], _ shares: [Key: Ratio]) -> [Key: Int] {
    var ranks: [Key: Int] = [:]
    for key in keys {
      guard let own = shares[key] else { continue }
      ranks[key] = 1 + keys.count { other in shares[other].map { own < $0 } ?? false }
    }
    return ranks
  }
}
