package import CoverageModel

/// I41, process share: election content without a contestant ÷ all election content (D3).
///
/// Undefined as `noData` when there is no election content.
package enum ProcessShare {
  package static func of(process: Int64, electionContent: Int64) -> Result<Ratio, Undefined> {
    .ratio(process, electionContent, otherwise: .noData)
  }
}
