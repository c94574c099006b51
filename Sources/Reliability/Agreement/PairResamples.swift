/// The resamples of a bootstrap that draws pairs, as its authors wrote it down.
struct PairResamples {
  private struct Cell {
    let difference: Double
    let probability: Double
  }

  private let cells: [Cell]
  /// Draws that weigh alike: how many, and what a difference of 1 takes from alpha.
  private let groups: [(draws: Int, weight: Double)]
  /// Of KALPHA: whether only one category meets itself, and the share of values of 1 that are set to 0.
  private let isOneCategory: Bool
  private let loss: Double

  /// KALPHA 3.0 (Hayes 2011): cells of the table of coincidences, as many as `draws`.
  static func kalpha(
    cells: [(weight: Double, difference: Double)], diagonal: [Double], draws: Int, expected: Double
  ) -> PairResamples {
    let same = diagonal.reduce(0, +)
    return PairResamples(
      cells: cells.map { Cell(difference: $0.difference, probability: $0.weight) }
        + [Cell(difference: 0, probability: same)],
      groups: [(draws, 1 / (Double(draws) * expected))], isOneCategory: diagonal.count { $0 > 0 } == 1,
      loss: diagonal.reduce(0) { $0 + Mathematics.exp(Double(draws) * Mathematics.log($1)) })
  }

  /// Krippendorff (2016): one pair for every observed one, weighted by the size of the unit whose place it takes.
  static func pairs(
    _ pairs: [(times: Double, difference: Double)], groups: [(draws: Int, weight: Double)]
  ) -> PairResamples {
    let sum = pairs.reduce(0) { $0 + $1.times }
    return PairResamples(
      cells: pairs.map { Cell(difference: $0.difference, probability: $0.times / sum) }, groups: groups,
      isOneCategory: false, loss: 0)
  }

  /// In ascending order; the same seed gives the same.
  func values(_ count: Int, seed: UInt64) -> [Double] {
    var draws = SeededDraws(seed: seed)
    var values: [Double] = []
    for _ in 0..<count {
      var alpha = 1.0
      for group in groups {
        // A multinomial draw, one cell after another of what is left.
        var (left, rest) = (group.draws, 1.0)
        for cell in cells where left > 0 && rest > 0 {
          let drawn = draws.binomial(left, min(1, cell.probability / rest))
          alpha -= Double(drawn) * cell.difference * group.weight
          left -= drawn
          rest -= cell.probability
        }
      }
      values.append(max(-1, alpha))
    }
    values.sort()
    let ones = values.indices.filter { values[$0] > 1 - 1e-12 }
    let lost = isOneCategory ? ones.count : Int(Double(count) * loss)
    for place in ones.prefix(lost) { values[place] = 0 }
    return values.sorted()
  }
}
