internal import CoverageModel

/// Panels in which each outlet's share counts equally, or by its reach, however much it published (I5).
///
/// Outlets whose share is undefined are left out; the caption names the rule, and the panel's label the number of outlets.
struct MeanPanels {
  let outlets: [TablePanel]
  /// Which of a panel's labels is the outlet.
  let position: Int
  let pooling: Pooling
  let codebook: Codebook

  func panels() -> [TablePanel] {
    var order: [[GroupLabel]] = []
    var members: [[GroupLabel]: [TablePanel]] = [:]
    for panel in outlets {
      var rest = panel.labels
      rest.remove(at: position)
      if members[rest] == nil { order.append(rest) }
      members[rest, default: []].append(panel)
    }
    return order.map { mean(of: members[$0] ?? [], labels: $0) }
  }

  private func mean(of members: [TablePanel], labels: [GroupLabel]) -> TablePanel {
    let weighted = members.filter { $0.undefined == nil }.map { (panel: $0, weight: weight(of: $0)) }
    guard let first = members.first else {
      return TablePanel(
        labels: labels, pooling: pooling, denominator: nil, rows: [], total: [], indicators: [], items: 0,
        attributions: 0)
    }
    let rows = first.rows.indices.map { row in
      TablePanel.Row(
        labels: first.rows[row].labels,
        cells: first.rows[row].cells.indices.map { column in
          mean(weighted.map { ($0.panel.rows[row].cells[column], $0.weight) })
        })
    }
    let total = first.total.indices.map { column in mean(weighted.map { ($0.panel.total[column], $0.weight) }) }
    return TablePanel(
      labels: labels, pooling: pooling, denominator: nil, rows: rows, total: total, indicators: [],
      items: weighted.reduce(0) { $0 + $1.panel.items },
      attributions: weighted.reduce(0) { $0 + $1.panel.attributions },
      undefined: weighted.isEmpty ? .noData : nil)
  }

  /// The mean of shares; nothing else has a mean over outlets.
  private func mean(_ cells: [(cell: Cell, weight: Int64?)]) -> Cell {
    var shares: [(ratio: Ratio, weight: Int64)] = []
    for (cell, weight) in cells {
      switch cell {
      case .share(let ratio):
        guard let weight else { return .undefined(.noReference) }
        shares.append((ratio, weight))
      case .undefined: continue
      default: return .undefined(.notApplicable)
      }
    }
    return MeanShare(shares).map(Cell.meanShare) ?? .undefined(.noData)
  }

  private func weight(of panel: TablePanel) -> Int64? {
    guard pooling == .reachWeighted else { return 1 }
    return codebook.outlets.first { $0.id == panel.labels[position].code }?.reach
  }
}
