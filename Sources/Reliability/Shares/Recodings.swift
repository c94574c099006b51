/// Totals by code as other coders would have found them, from a measurement model.
package struct Recodings: Sendable {
  let totals: SimulatedTotals
  let warnings: [ShareWarning]

  /// A statistic of the totals by code and of the denominator, with the percentiles of its recodings.
  ///
  /// Codes that are confused draw recodings towards each other, so the interval need not hold the published value; then
  /// there is a warning, and `SimulatedFigure.shift` says how far they lie. The level is between 0 and 1.
  package func figure(
    level: Double, _ statistic: (_ codes: [Double], _ denominator: Double) -> Double?
  ) -> Result<SimulatedFigure, NoInterval> {
    totals.figure(level: level, warnings: warnings, statistic).map { figure in
      figure.value < figure.interval.low || figure.value > figure.interval.high
        ? figure.adding(.outsideRecodings) : figure
    }
  }
}
