package import CoverageModel

/// I41, voter education: its time ÷ the whole of the monitored window (D4).
///
/// Undefined as `noData` when nothing of the window was monitored.
package enum VoterEducationShare {
  package static func of(voterEducation: Int64, window: Int64) -> Result<Ratio, Undefined> {
    .ratio(voterEducation, window, otherwise: .noData)
  }
}
