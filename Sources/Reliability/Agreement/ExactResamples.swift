/// Goes through every sample that could be drawn from few units, by how often each pattern of codes is in it.
struct ExactResamples {
  private let resampler: AlphaResampler
  private let shares: [Double]
  private let size: Int

  init(_ spread: AlphaSpread) {
    resampler = AlphaResampler(spread)
    size = spread.sampleSize
    shares = spread.patterns.units.map { Double($0) / Double(spread.sampleSize) }
  }

  /// Nil when there are too many samples.
  func distribution() -> AlphaBootstrap? {
    guard sampleCount <= AlphaBootstrap.mostSamples else { return nil }
    var values: [(value: Double, probability: Double)] = []
    var undefined = 0.0
    var weights = [Double](repeating: 0, count: shares.count)
    visit(0, size, 1, &weights) { weights, probability in
      switch resampler.alpha(weights) {
      case .success(let value): values.append((value, probability))
      case .failure: undefined += probability
      }
    }
    let defined = values.reduce(0) { $0 + $1.probability }
    guard defined > 0 else { return nil }
    return AlphaBootstrap(
      values.map { ($0.value, $0.probability / defined) }, undefinedShare: undefined, isExact: true)
  }

  /// Ways to share out the units among the patterns, as far as it matters.
  private var sampleCount: Int {
    var count = 1
    for place in 1..<max(1, shares.count) {
      count = count * (size + place) / place
      if count > AlphaBootstrap.mostSamples { break }
    }
    return count
  }

  /// The patterns from `place` on share out what is left; the probability is that of a multinomial draw.
  private func visit(
    _ place: Int, _ left: Int, _ probability: Double, _ weights: inout [Double],
    _ look: ([Double], Double) -> Void
  ) {
    if place == shares.count - 1 {
      weights[place] = Double(left)
      look(weights, probability * power(shares[place], left))
      return
    }
    var ways = probability
    for taken in 0...left {
      weights[place] = Double(taken)
      visit(place + 1, left - taken, ways, &weights, look)
      ways *= shares[place] * Double(left - taken) / Double(taken + 1)
    }
  }

  private func power(_ base: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1.0) { product, _ in product * base }
  }
}
