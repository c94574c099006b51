internal import CoverageModel

extension TablePanel {
  /// A row or the total, with its name in failures.
  struct Line {
    let name: String
    let cells: [Cell]
  }

  /// The rows, the total last.
  var lines: [Line] {
    rows.map { Line(name: TablePanel.name($0.labels), cells: $0.cells) } + [Line(name: "total", cells: total)]
  }

  /// The codes of the panel and its pooling.
  var name: String {
    let labels = labels.isEmpty ? "all" : TablePanel.name(labels)
    return pooling.map { "\(labels) (\($0.rawValue))" } ?? labels
  }

  static func name(_ labels: [GroupLabel]) -> String { labels.map(\.code).joined(separator: " / ") }
}

extension Cell {
  /// The integer of an amount or a count.
  var integer: Int64? {
    switch self {
    case .amount(let value), .count(let value): value
    case .share, .meanShare, .deviation, .number, .word, .undefined: nil
    }
  }

  var meanShare: MeanShare? { if case .meanShare(let mean) = self { mean } else { nil } }

  var ratio: Ratio? { if case .share(let ratio) = self { ratio } else { nil } }
}

extension ShareTable {
  func failure(
    _ identity: String, _ panel: TablePanel, _ row: String = "", _ column: String = "", found: String, expected: String
  ) -> ShareTableFailure {
    ShareTableFailure(
      identity: identity, table: id, panel: panel.name, row: row, column: column, found: found, expected: expected)
  }
}
