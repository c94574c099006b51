package import CoverageModel

/// A composite that Media Monitoring Africa computes in its tool Dexter, offered for comparison and never as a headline:
/// 0.345·entropy of party sources + 0.547·share of items judged fair + 0.109·(1 - |favour - oppose| ÷ (favour + oppose)),
/// where the last factor is 1 when no item favours or opposes anybody.
///
/// The three weights are the tool's own and add to 1.001, so a perfect outlet scores 1.001. Domain: entropy and fair share from
/// 0 to 1. Undefined as `notApplicable` outside that domain.
package enum CompositeScore {
  package static func of(
    entropy: Double, fair: Double, favouring: Int64, opposing: Int64
  ) -> Result<Double, Undefined> {
    guard (0...1).contains(entropy), (0...1).contains(fair), favouring >= 0, opposing >= 0 else {
      return .failure(.notApplicable)
    }
    let sided = Double(favouring) + Double(opposing)
    let balance = sided == 0 ? 1 : 1 - abs(Double(favouring) - Double(opposing)) / sided
    return .success(0.345 * entropy + 0.547 * fair + 0.109 * balance)
  }
}
