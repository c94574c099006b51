/// How much has to be coded for an interval of a wanted width, from a pilot. Whole numbers, rounded up.
package enum CodingPlan {
  /// The most units that are planned for.
  package static let mostUnits = 1_000_000_000

  /// Double-coded units for an interval of alpha: Student's t on the arctanh scale, the standard error falling with the
  /// root of the number of units.
  ///
  /// - Parameters:
  ///   - alpha: of the pilot, above -1 and below 1.
  ///   - error: the pilot's standard error.
  ///   - units: in the pilot, over which the standard error was computed.
  ///   - width: upper less lower limit.
  ///   - level: between 0 and 1.
  /// - Returns: 2 or more, or why there is no such number.
  package static func doubleCodedUnits(
    alpha: Double, error: Double, units: Int, width: Double, level: Double
  ) -> Result<Int, NoInterval> {
    guard units > 1 else { return .failure(.tooFewPairs) }
    guard abs(alpha) < 1 else { return .failure(.outsideRange) }
    guard error > 0, error.isFinite else { return .failure(.noSpread) }
    let middle = Mathematics.arctanh(alpha)
    let single = error * Double(units).squareRoot() / (1 - alpha * alpha)
    return least(from: 2, to: mostUnits, width: width, level: level) { count in
      let reach = quantile(level, freedom: count - 1) * single / Double(count).squareRoot()
      return Mathematics.tanh(middle + reach) - Mathematics.tanh(middle - reach)
    }
  }

  /// Programme-days for an interval of a share: Student's t on the logit scale.
  ///
  /// - Parameters:
  ///   - share: of the pilot, above 0 and below 1.
  ///   - deviation: `ShareEstimate.clusterDeviation` of the pilot.
  ///   - strata: into which the days will be divided.
  ///   - population: days of the period, where it has an end; all of them leave no sampling error.
  ///   - width: upper less lower limit, fraction.
  ///   - level: between 0 and 1.
  /// - Returns: more than there are strata, or all days of a population as small as that; or why there is no such
  ///   number.
  package static func programmeDays(
    share: Double, deviation: Double, strata: Int = 1, population: Int? = nil, width: Double, level: Double
  ) -> Result<Int, NoInterval> {
    guard share > 0, share < 1 else { return .failure(.outsideRange) }
    guard deviation > 0, deviation.isFinite else { return .failure(.noSpread) }
    let least = max(1, min(strata, mostUnits - 1)) + 1
    if let population, population <= least { return population > 0 ? .success(population) : .failure(.noClusters) }
    return self.least(from: least, to: min(population ?? mostUnits, mostUnits), width: width, level: level) { count in
      let rest = population.map { 1 - Double(count) / Double($0) } ?? 1
      let error = deviation * (rest / Double(count)).squareRoot()
      let reach = quantile(level, freedom: count - least + 1) * error / (share * (1 - share))
      return ShareEstimate.logistic(share, reach: reach, level: level).width
    }
  }

  /// The smallest number whose interval is not wider; widths fall as numbers rise.
  private static func least(
    from: Int, to: Int, width: Double, level: Double, _ widthOf: (Int) -> Double
  ) -> Result<Int, NoInterval> {
    guard level > 0, level < 1 else { return .failure(.noLevel) }
    guard width > 0 else { return .failure(.noWidth) }
    guard widthOf(to) <= width else { return .failure(.outOfReach) }
    var (low, high) = (from, to)
    while low < high {
      let middle = low + (high - low) / 2
      if widthOf(middle) <= width { high = middle } else { low = middle + 1 }
    }
    return .success(low)
  }

  /// Student's t, and the normal where the two agree to five digits.
  private static func quantile(_ level: Double, freedom: Int) -> Double {
    freedom > 10_000
      ? Normal.quantile((1 + level) / 2) : StudentT(freedom: Double(freedom)).quantile((1 + level) / 2)
  }
}
