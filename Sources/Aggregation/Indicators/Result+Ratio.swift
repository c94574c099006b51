internal import CoverageModel

extension Result where Success == Ratio, Failure == Undefined {
  /// The ratio, or `reason` when its denominator is not positive.
  static func ratio(_ numerator: Int64, _ denominator: Int64, otherwise reason: Undefined) -> Self {
    Ratio(numerator, denominator).map { .success($0) } ?? .failure(reason)
  }

  /// The ratio of wide integers, or `reason` when there is none.
  static func ratio(wide numerator: Int128, _ denominator: Int128, otherwise reason: Undefined) -> Self {
    Ratio.nearest(numerator, denominator).map { .success($0) } ?? .failure(reason)
  }
}
