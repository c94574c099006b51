/// How far one coder's edge of a span lies from where it is, from spans that two coders timed.
package enum TimingError {
  /// The standard deviation of one coder's edge: that of the differences between two coders, divided by the root of 2,
  /// because the errors of both are in a difference.
  ///
  /// The differences are first coder less second, starts and ends alike, for example in milliseconds; the result has
  /// the same unit. A steady lag of one coder is not part of it.
  package static func deviation(edgeDifferences: [Int64]) -> Result<Double, NoInterval> {
    guard edgeDifferences.count > 1 else { return .failure(.tooFewPairs) }
    let values = edgeDifferences.map(Double.init)
    let mean = values.reduce(0, +) / Double(values.count)
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return .success((squares / Double(values.count - 1) / 2).squareRoot())
  }
}
