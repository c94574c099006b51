/// Totals of rows and of the denominator, as they are and as they came out of each of many simulations.
struct SimulatedTotals: Sendable {
  let rowCount: Int
  /// By row, the denominator last.
  let observed: [Double]
  /// One simulation after another, each as `observed`.
  private(set) var values: [Double] = []
  private(set) var count = 0

  init(rowCount: Int, observed: [Double]) {
    self.rowCount = rowCount
    self.observed = observed
  }

  mutating func append(_ totals: [Double]) {
    values += totals
    count += 1
  }

  /// The totals of the rows in one simulation.
  func rows(_ simulation: Int) -> ArraySlice<Double> {
    values[simulation * (rowCount + 1)..<(simulation + 1) * (rowCount + 1) - 1]
  }

  /// Percentile limits: the smallest values up to which the tail's probability lies.
  func figure(
    level: Double, warnings: [ShareWarning], _ statistic: (_ rows: [Double], _ denominator: Double) -> Double?
  ) -> Result<SimulatedFigure, NoInterval> {
    guard level > 0, level < 1 else { return .failure(.noLevel) }
    guard Double(count) * (1 - level) / 2 >= 1 else { return .failure(.tooFewResamples) }
    func value(_ totals: ArraySlice<Double>) -> Double? {
      guard let denominator = totals.last else { return nil }
      return statistic(Array(totals.dropLast()), denominator).flatMap { $0.isFinite ? $0 : nil }
    }
    guard let own = value(observed[...]) else { return .failure(.undefinedStatistic) }
    let width = rowCount + 1
    let drawn = (0..<count).compactMap { value(values[$0 * width..<($0 + 1) * width]) }.sorted()
    guard drawn.count > 1 else { return .failure(.undefinedStatistic) }
    let mean = drawn.reduce(0, +) / Double(drawn.count)
    let squares = drawn.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let deviation = (squares / Double(drawn.count - 1)).squareRoot()
    // What rounding leaves of no spread is no spread, and that is not certainty.
    guard deviation > 1e-14 * max(1, abs(own)) else { return .failure(.noSpread) }
    func quantile(_ probability: Double) -> Double {
      let place = (probability * Double(drawn.count) - 1e-9).rounded(.up)
      return drawn[min(drawn.count, max(1, Int(place))) - 1]
    }
    let undefined = count - drawn.count
    return .success(
      SimulatedFigure(
        value: own, mean: mean, deviation: deviation,
        interval: Interval(low: quantile((1 - level) / 2), high: quantile((1 + level) / 2), level: level),
        resampleCount: count, undefinedCount: undefined,
        warnings: warnings + (undefined > 0 ? [.undefinedResamples(count: undefined)] : [])))
  }
}
