package import CoverageModel

/// I39, what a report says of its own completeness, as ratios; printed beside every table.
package enum CompletenessRatios {
  /// Recorded ÷ scheduled time of the windows. Undefined as `notApplicable` without windows or recordings.
  package static func monitored(_ completeness: Completeness) -> Result<Ratio, Undefined> {
    guard let scheduled = completeness.scheduled, let monitored = completeness.monitored else {
      return .failure(.notApplicable)
    }
    return .ratio(monitored, scheduled, otherwise: .emptyDenominator)
  }

  /// Recording gaps ÷ scheduled time of the windows. Undefined as `notApplicable` without windows or recordings.
  package static func gaps(_ completeness: Completeness) -> Result<Ratio, Undefined> {
    guard let scheduled = completeness.scheduled, completeness.monitored != nil else {
      return .failure(.notApplicable)
    }
    return .ratio(completeness.gaps, scheduled, otherwise: .emptyDenominator)
  }

  /// Items without an attribution ÷ all items of the selection. Undefined as `noData` without items.
  package static func uncoded(_ completeness: Completeness, items: Int64) -> Result<Ratio, Undefined> {
    .ratio(completeness.itemsUncoded, items, otherwise: .noData)
  }
}
