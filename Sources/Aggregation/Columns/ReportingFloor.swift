internal import CoverageModel

/// The least amount or number of attributions from which tone and ratio cells are printed. The amount itself always is.
struct ReportingFloor: Sendable {
  let amount: Int64
  let attributions: Int64

  /// Why the line's ratios are not printed, nil when they are. Reaching either of the two floors is enough.
  func reason(_ line: LineFigures) -> Undefined? {
    if let reason = line.undefined { return reason }
    guard amount > 0 || attributions > 0 else { return nil }
    let isEnough = (amount > 0 && line.amount >= amount) || (attributions > 0 && line.attributions >= attributions)
    return isEnough ? nil : .belowFloor
  }
}
