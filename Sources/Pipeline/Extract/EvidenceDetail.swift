/// How much of the evidence each line carries.
package enum EvidenceDetail: String, Sendable, CaseIterable {
  /// Digest, capture time, warnings.
  case short
  /// Also the encoding decision, the versions of extractor and parser, and every block of the page with its reason and score.
  case full
}
