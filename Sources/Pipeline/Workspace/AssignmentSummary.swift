internal import CodingStore
internal import Containers
internal import CoverageModel

/// A plan of assignments for a person to read.
package struct AssignmentSummary: Sendable {
  private let plan: AssignmentPlan

  init(_ plan: AssignmentPlan) { self.plan = plan }

  /// A line for each coder, the pairs of coders who code the same items, and what is missing.
  package var lines: [String] {
    let given = Dictionary(grouping: plan.assignments, by: \.coder)
    let width = plan.work.map(\.coder.count).max() ?? 0
    var lines = plan.work.map { work in
      let name = work.coder + String(repeating: " ", count: width - work.coder.count)
      let new = given[work.coder] ?? []
      let doubles = new.filter { $0.purpose == .double }.count
      let parts = ["\(Counted.text(new.count, "new item"))", "\(doubles) of them double"] + amounts(work)
      return "\(name)  \(parts.joined(separator: ", "))"
    }
    if !plan.withdrawals.isEmpty { lines.append("taken back: \(Counted.text(plan.withdrawals.count, "open item"))") }
    for pair in plan.pairs {
      lines.append("\(pair.first) and \(pair.second) both code \(Counted.text(pair.items, "item"))")
    }
    if !plan.withoutPrimary.isEmpty {
      lines.append("nobody left to code: \(plan.withoutPrimary.joined(separator: ", "))")
    }
    if plan.missingDoubles > 0 {
      lines.append("too few items for \(Counted.text(plan.missingDoubles, "double coding"))")
    }
    return lines
  }

  /// What the coder has open, each kind in its own unit.
  private func amounts(_ work: CoderWork) -> [String] {
    ItemKind.allCases.compactMap { kind in
      let load = work[kind].open
      guard load.items > 0 else { return nil }
      switch kind {
      case .broadcast: return "\(DecimalText.time(milliseconds: load.amount)) to watch"
      case .article: return "\(DecimalText.grouped(load.amount, separator: " ")) characters to read"
      case .print: return "\(DecimalText.area(squareMillimetres: load.amount)) cm² to read"
      case .post, .declaration: return "\(Counted.text(load.items, kind.rawValue)) to code"
      }
    }
  }
}
