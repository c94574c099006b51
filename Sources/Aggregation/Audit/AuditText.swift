internal import CoverageModel

/// An audit in plain text, one finding per paragraph, then what each heading implies.
package enum AuditText {
  /// Ends with a line break.
  package static func text(_ report: AuditReport) -> String {
    var lines = report.findings.flatMap(lines)
    let errors = report.findings.filter { $0.severity == .error }.count
    lines.append(
      report.findings.isEmpty
        ? "\(report.file): nothing found"
        : "\(report.file): \(errors) wrong, \(report.findings.count - errors) to be said beside the table")
    for group in report.groups where !group.rows.isEmpty { lines += ["", heading(group)] + body(group) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The least and the greatest denominator of an interval, whole seconds for times.
  static func range(_ interval: DenominatorInterval, quantity: AuditQuantity) -> String {
    let step: Int128 = quantity == .time ? 1000 : 1
    let (least, greatest) = interval.multiples(of: step)
    guard let greatest else { return "\(quantity.text(least)) or more" }
    // No whole second or count lies inside: the nearest ones on both sides.
    if greatest < least { return "between \(quantity.text(greatest)) and \(quantity.text(least))" }
    return greatest == least ? quantity.text(least) : "\(quantity.text(least)) to \(quantity.text(greatest))"
  }

  /// A denominator from the middle of an interval: whole seconds for times.
  static func rounded(_ denominator: Int128, quantity: AuditQuantity) -> String {
    quantity == .count ? quantity.text(denominator) : quantity.text(Ratio.rounded(denominator, by: 1000) * 1000)
  }

  /// The first twelve of a list, and how many more there are.
  static func list(_ texts: [String], separator: String) -> String {
    let shown = texts.prefix(12).joined(separator: separator)
    return texts.count > 12 ? "\(shown)\(separator)and \(texts.count - 12) more" : shown
  }

  private static func lines(_ finding: AuditFinding) -> [String] {
    let place = finding.cells.first?.place
    let position = [place?.line, place?.column].compactMap { $0 }.map { ":\($0)" }.joined()
    let cells = list(finding.cells.map { "\($0.row), \($0.column)" }, separator: "; ")
    return [
      "\(place?.file ?? "")\(position): \(finding.severity.rawValue) [\(finding.rule)]",
      "  cells:    \(cells)",
      "  found:    \(finding.found)",
      "  expected: \(finding.expected)",
      "  \(finding.explanation)",
      "",
    ]
  }

  private static func heading(_ group: AuditGroupSummary) -> String {
    let name = group.name.isEmpty ? "Rows" : group.name
    return group.sum.isEmpty ? name : "\(name): rows add up to \(group.sum)"
  }

  private static func body(_ group: AuditGroupSummary) -> [String] {
    var lines = group.rows.map { row in
      let implied = row.denominators.isEmpty ? "" : " of \(row.denominators)"
      let cluster = group.denominators.count > 1 ? row.cluster.map { " [\($0)]" } ?? "" : ""
      let percent = row.percent.isEmpty ? "" : ", \(row.percent) %"
      return "  \(row.label): \(row.amount.isEmpty ? "blank" : row.amount)\(percent)\(implied)\(cluster)"
    }
    for (position, denominator) in group.denominators.enumerated() {
      let number = group.denominators.count > 1 ? " [\(position + 1)]" : ""
      lines.append("  denominator\(number): \(denominator), percentages \(group.reading.rawValue)")
    }
    if let sum = group.percentSum {
      lines.append("  percentages add up to \(sum.text), \(sum.verdict.rawValue) (rounding can move \(sum.tolerance))")
    }
    if !group.indices.isEmpty {
      lines.append("  " + group.indices.map { "\($0.name) \($0.value)" }.joined(separator: ", "))
    }
    return lines
  }
}
