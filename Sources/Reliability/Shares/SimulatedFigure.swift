/// A statistic with its spread over simulations.
package struct SimulatedFigure: Sendable, Hashable {
  /// For the sample as it is.
  package let value: Double
  /// Over the simulations for which the statistic has a value.
  package let mean: Double
  package let deviation: Double
  /// Percentiles of the simulations.
  package let interval: Interval
  package let resampleCount: Int
  /// Simulations without a value; they are in none of the figures.
  package let undefinedCount: Int
  package let warnings: [ShareWarning]

  /// How far the simulations lie from the sample on average.
  package var shift: Double { mean - value }

  func adding(_ warning: ShareWarning) -> SimulatedFigure {
    SimulatedFigure(
      value: value, mean: mean, deviation: deviation, interval: interval, resampleCount: resampleCount,
      undefinedCount: undefinedCount, warnings: warnings + [warning])
  }
}
