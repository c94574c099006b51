/// Units with one code or more, as counts by category, and their agreement under weights.
struct CodedUnits {
  private let ratings: Ratings
  /// By category, then by category; nil where only equal codes agree.
  private let weights: [[Double]]?
  /// Units with a code, and those with two or more.
  private(set) var coded = 0
  private(set) var pairable = 0
  /// The mean over coded units of the share of each category.
  private(set) var shares: [Double]
  /// The mean over pairable units.
  private(set) var agreement = 0.0
  let sumOfWeights: Double

  init(_ ratings: Ratings, _ weights: AgreementWeights) {
    self.ratings = ratings
    if case .identity = weights { self.weights = nil } else { self.weights = weights.table(ratings.categoryCount) }
    let width = ratings.categoryCount
    shares = Array(repeating: 0, count: width)
    sumOfWeights = self.weights?.reduce(0) { $0 + $1.reduce(0, +) } ?? Double(width)
    var agreements = 0.0
    forEach { counts, size in
      coded += 1
      for (category, count) in counts { shares[Int(category)] += count / size }
      guard size > 1 else { return }
      pairable += 1
      agreements += agreement(counts, size)
    }
    for category in shares.indices { shares[category] /= Double(max(coded, 1)) }
    agreement = agreements / Double(max(pairable, 1))
  }

  private func agreement(_ counts: [(category: Int32, count: Double)], _ size: Double) -> Double {
    var sum = 0.0
    for (category, count) in counts {
      let alike = counts.reduce(0) { $0 + weight(category, $1.category) * $1.count }
      sum += count * (alike - 1)
    }
    return sum / (size * (size - 1))
  }

  /// By category the mean weight to all codes.
  func means(_ shares: [Double]) -> [Double] {
    guard let weights else { return shares }
    return weights.map { row in zip(row, shares).reduce(0) { $0 + $1.0 * $1.1 } }
  }

  private func weight(_ one: Int32, _ other: Int32) -> Double {
    weights.map { $0[Int(one)][Int(other)] } ?? (one == other ? 1 : 0)
  }

  /// The standard error over units; `own` says by category what a code of it adds to chance.
  func error(_ coefficient: Double, _ chance: Double, _ own: [Double]) -> Double? {
    guard coded > 1 else { return nil }
    let inflation = Double(coded) / Double(pairable)
    var squares = 0.0
    forEach { counts, size in
      let value = size > 1 ? inflation * (agreement(counts, size) - chance) / (1 - chance) : 0
      let share = own.isEmpty ? chance : counts.reduce(0) { $0 + own[Int($1.category)] * $1.count / size }
      let moved = value - 2 * (1 - coefficient) * (share - chance) / (1 - chance) - coefficient
      squares += moved * moved
    }
    return (squares / (Double(coded) * Double(coded - 1))).squareRoot()
  }

  private func forEach(_ look: (_ counts: [(category: Int32, count: Double)], _ size: Double) -> Void) {
    var counts: [(category: Int32, count: Double)] = []
    for unit in 0..<ratings.unitCount {
      counts.removeAll(keepingCapacity: true)
      var size = 0.0
      for code in ratings.unit(unit) where code != Ratings.missing {
        size += 1
        if let place = counts.firstIndex(where: { $0.category == code }) {
          counts[place].count += 1
        } else {
          counts.append((code, 1))
        }
      }
      if size > 0 { look(counts, size) }
    }
  }
}
