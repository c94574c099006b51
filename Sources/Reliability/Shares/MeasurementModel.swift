/// How much coding error moves a figure: what it would have been, had another coder judged and timed the same material.
///
/// Each simulation draws how the other coder tends to differ (Dirichlet, from the counts of the confusion matrix), then
/// a code for each item, and an error for both edges of each item. Items of a cluster and code are taken to be as long
/// as one another. All of it is in double precision.
package struct MeasurementModel: Sendable {
  /// What is added to the counts of each row of the confusion matrix in all, spread evenly.
  package static let smoothing = 1.0

  private let codeCount: Int
  /// By code what its items are counted as by others; nil where codes are not confused.
  private let confusion: ConfusionMatrix?
  private let edgeDeviation: Double

  /// - Parameters:
  ///   - confusion: of the codes by which amounts are given.
  ///   - edgeDeviation: standard deviation of one edge, in the unit of the amounts; see `TimingError`.
  /// - Throws: `ShareSampleError` for a deviation that is not a number of 0 or more.
  package init(confusion: ConfusionMatrix, edgeDeviation: Double) throws(ShareSampleError) {
    guard edgeDeviation >= 0, edgeDeviation.isFinite else { throw .deviation }
    codeCount = confusion.codeCount
    self.confusion = confusion
    self.edgeDeviation = edgeDeviation
  }

  /// For codes that are not confused, such as actors with names: only times vary.
  ///
  /// - Throws: `ShareSampleError` for a deviation that is not a number of 0 or more.
  package init(codeCount: Int, edgeDeviation: Double) throws(ShareSampleError) {
    guard edgeDeviation >= 0, edgeDeviation.isFinite, codeCount >= 0 else { throw .deviation }
    self.codeCount = codeCount
    confusion = nil
    self.edgeDeviation = edgeDeviation
  }

  /// The material coded again and again.
  ///
  /// - Parameters:
  ///   - clusters: as they were coded.
  ///   - denominator: an amount that coding does not change, such as the programmes' time; nil takes the sum of the
  ///     codes.
  ///   - count: of simulations; 2,000 are enough for limits.
  ///   - seed: the same seed gives the same.
  /// - Returns: the totals of each simulation.
  /// - Throws: `ShareSampleError` for clusters without an amount and a number of items for each code.
  package func recodings(
    of clusters: [MeasuredCluster], denominator: Int64? = nil, count: Int, seed: UInt64
  ) throws(ShareSampleError) -> Recodings {
    var observed = [Double](repeating: 0, count: codeCount)
    for (number, cluster) in clusters.enumerated() {
      guard cluster.amounts.count == codeCount, cluster.items.count == codeCount else {
        throw .rowCount(cluster: number)
      }
      for (code, (amount, items)) in zip(cluster.amounts, cluster.items).enumerated() {
        if amount < 0 || items < 0 { throw .negativeAmount(cluster: number) }
        if amount > 0, items == 0 { throw .itemsMissing(cluster: number) }
        observed[code] += Double(amount)
      }
    }
    let unchecked = observed.indices.filter { observed[$0] > 0 && confusion?.total($0) == 0 }
    let fixed = denominator.map(Double.init)
    var draws = SeededDraws(seed: seed)
    var totals = SimulatedTotals(rowCount: codeCount, observed: observed + [fixed ?? observed.reduce(0, +)])
    for _ in 0..<max(0, count) {
      let recoded = recoded(clusters, &draws)
      totals.append(recoded + [fixed ?? recoded.reduce(0, +)])
    }
    return Recodings(totals: totals, warnings: unchecked.map(ShareWarning.uncheckedCode))
  }

  private func recoded(_ clusters: [MeasuredCluster], _ draws: inout SeededDraws) -> [Double] {
    let even = MeasurementModel.smoothing / Double(codeCount)
    var tendencies: [[Double]] = []
    for row in confusion?.counts ?? [] { tendencies.append(draws.dirichlet(row.map { Double($0) + even })) }
    var sums = [Double](repeating: 0, count: codeCount)
    func add(_ items: Int, of length: Double, to code: Int) {
      let noise = edgeDeviation > 0 ? draws.normal() * edgeDeviation * (2 * Double(items)).squareRoot() : 0
      sums[code] += max(0, length * Double(items) + noise)
    }
    for cluster in clusters {
      for (code, items) in cluster.items.enumerated() where items > 0 {
        let length = Double(cluster.amounts[code]) / Double(items)
        guard confusion != nil else {
          add(items, of: length, to: code)
          continue
        }
        // A multinomial draw, one code after another of what is left.
        var (left, rest) = (items, 1.0)
        for other in 0..<codeCount where left > 0 {
          let share = tendencies[code][other]
          let moved = other == codeCount - 1 ? left : rest > 0 ? draws.binomial(left, share / rest) : 0
          if moved > 0 { add(moved, of: length, to: other) }
          left -= moved
          rest -= share
        }
      }
    }
    return sums
  }
}
