/// Gamma of two coders: 1 - the disorder of the best alignment / the mean disorder of random timelines (Mathet, Widlöcher and Métivier 2015).
/// A diagnosis that shows which segments belong together, and no headline.
///
/// Random timelines are the coders' own, each cut at a random place and put together the other way round.
package struct TimelineGamma: Sendable, Hashable {
  package let gamma: Coefficient
  /// The cost of the best alignment by the mean number of segments of a coder.
  package let observedDisorder: Double
  /// The mean of the random timelines.
  package let expectedDisorder: Double
  package let alignment: SegmentAlignment
  package let samples: Int
  package let seed: UInt64
  /// Half the width of the 95 % interval of the expected disorder, as a fraction of it.
  package let precision: Double

  /// - Parameters:
  ///   - programme: what the coders cut.
  ///   - first: the position of a coder.
  ///   - second: the position of the other.
  ///   - seed: the same gives the same gamma.
  ///   - precision: the fraction to which the expected disorder is wanted; more random timelines are drawn until it is reached.
  ///   - mostSamples: no more than these.
  package init(
    _ programme: Programme, _ first: Int, _ second: Int, seed: UInt64 = 1, precision: Double = 0.02,
    mostSamples: Int = 1000
  ) {
    let coders = [programme.coders[first], programme.coders[second]]
    alignment = SegmentAlignment(coders[0], coders[1])
    let mean = Double(coders[0].count + coders[1].count) / 2
    observedDisorder = mean > 0 ? alignment.cost / mean : 0
    self.seed = seed
    var draws = SeededDraws(seed: seed)
    var disorders: [Double] = []
    var reached = Double.infinity
    while mean > 0, programme.length > 0, disorders.count < 30 || (reached > precision && disorders.count < mostSamples)
    {
      let random = (0..<2).map { _ in TimelineGamma.rotated(coders[draws.next(below: 2)], programme, &draws) }
      let size = Double(random[0].count + random[1].count) / 2
      disorders.append(size > 0 ? SegmentAlignment(random[0], random[1]).cost / size : 0)
      if disorders.count >= 30 { reached = TimelineGamma.precision(disorders) }
    }
    samples = disorders.count
    expectedDisorder = disorders.isEmpty ? 0 : disorders.reduce(0, +) / Double(disorders.count)
    self.precision = reached
    gamma =
      mean == 0
      ? .failure(.noSegments)
      : expectedDisorder > 0 ? .success(1 - observedDisorder / expectedDisorder) : .failure(.noVariation)
  }

  private static func precision(_ values: [Double]) -> Double {
    let count = Double(values.count)
    let mean = values.reduce(0, +) / count
    guard mean > 0 else { return 0 }
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return 1.96 * (squares / (count - 1) / count).squareRoot() / mean
  }

  /// Segments that begin behind a random place go to the front; their lengths stay.
  private static func rotated(
    _ segments: [TimelineSegment], _ programme: Programme, _ draws: inout SeededDraws
  ) -> [TimelineSegment] {
    let length = programme.length
    let pivot = programme.begin + Int64(draws.next(below: Int(length)))
    return segments.map { segment in
      let shift = segment.start >= pivot ? programme.begin - pivot : programme.begin + length - pivot
      return TimelineSegment(start: segment.start + shift, end: segment.end + shift, label: segment.label)
    }
  }
}
