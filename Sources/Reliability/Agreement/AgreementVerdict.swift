/// Whether coders agree well enough to publish, by the interval of alpha and not by alpha alone (thresholds: Krippendorff 2018).
package enum AgreementVerdict: Sendable, Hashable {
  /// The whole interval is at or above the upper threshold.
  case firm
  /// The whole interval is at or above the lower threshold.
  case tentative
  /// The interval holds the lower threshold: more units have to be coded twice.
  case undecided
  /// The whole interval is below the lower threshold.
  case poor
  /// There is no interval.
  case none(NoCoefficient)

  package static let upper = 0.8
  package static let lower = 0.667

  package init(_ interval: Result<AlphaInterval, NoCoefficient>, level: Double = 0.95) {
    switch interval {
    case .failure(let reason): self = .none(reason)
    case .success(let value):
      let limits = value.interval(level: level)
      self =
        limits.low >= AgreementVerdict.upper
        ? .firm
        : limits.low >= AgreementVerdict.lower ? .tentative : limits.high < AgreementVerdict.lower ? .poor : .undecided
    }
  }
}
